/** That somebody was told protected data of the viewer. */
export class ReadOfMyData {
  declare readonly id: number;
  declare readonly at: Date;
  declare readonly kind: string;
  declare readonly accountId: number | null;
  declare readonly agencyId: number | null;
  declare readonly subjectType: string;
  declare readonly groundType: string | null;
  declare readonly ground: string | null;
  declare readonly reason: string | null;
  declare readonly personIds: readonly number[] | null;
}
