/** What an applicant was asked to pay. */
export class Payment {
  declare readonly id: number;
  declare readonly dossierId: number;
  declare readonly amount: number;
  declare readonly reason: string;
  declare readonly askedAt: Date;
  declare readonly paidAt: Date | null;
  declare readonly receipt: string | null;
}
