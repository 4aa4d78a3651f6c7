/** What every measured server is told by the environment, and what all of them share. */
export const settings = {
  port: Number(process.env.PORT),
  databaseUrl: process.env.DATABASE_URL ?? '',
  connections: 10,
  /** As in Motcua, in milliseconds. */
  statementTimeout: 30_000,
} as const;
