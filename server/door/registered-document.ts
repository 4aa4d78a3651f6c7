/** A document that everybody may send. */
export class RegisteredDocument {
  declare readonly id: number;
  declare readonly hash: string;
  declare readonly text: string;
  declare readonly name: string;
  declare readonly registeredBy: number | null;
  declare readonly at: Date;
}
