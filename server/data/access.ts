/** The ways into the database. */
export interface Access {
  /** For the application, as a role that may do no more than it needs. */
  readonly url: string;
  /** For the owner of the tables, who migrates. */
  readonly ownerUrl: string;
  /** The application's role; null where there can be none, and it runs as the owner. */
  readonly role: string | null;
}
