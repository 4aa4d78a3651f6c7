import { type Assurance, type Grant, Viewer } from '../kit/viewer.ts';

/** One row a grant, or one without any. */
export interface GrantedRow {
  readonly id: number;
  readonly personId: number | null;
  readonly name: string;
  readonly permission: string | null;
  readonly agencyId: number | null;
}

/** The same, with what the session says. */
export interface SessionRow extends GrantedRow {
  readonly rightsVersion: number;
  readonly assurance: number;
  readonly scopes: readonly string[] | null;
  readonly actingForId: number | null;
  readonly actingForName: string | null;
  readonly idleUntil: Date | null;
  /** When the end of idleness is to be moved on. */
  readonly touchAt: Date | null;
}

/** An account as it may act, without a session. */
export function viewerIn(rows: readonly GrantedRow[]): Viewer | null {
  const [account] = rows;
  if (account === undefined) return null;
  const { id: accountId, personId, name } = account;
  return new Viewer({ accountId, personId, name, grants: grantsIn(rows) });
}

/** An account as it may act in a session: with no more than the session carries. */
export function viewerOfSession(rows: readonly SessionRow[]): Viewer | null {
  const [session] = rows;
  if (session === undefined) return null;
  const { id: accountId, personId, name, scopes, actingForId, actingForName } = session;
  const grants = grantsIn(rows);
  return new Viewer({
    accountId,
    personId,
    name,
    grants: scopes === null ? grants : grants.filter(({ permission }) => scopes.includes(permission)),
    assurance: assuranceOf(session.assurance),
    actingFor:
      actingForId === null || actingForName === null ? null : { accountId: actingForId, name: actingForName },
  });
}

function grantsIn(rows: readonly GrantedRow[]): readonly Grant[] {
  return rows.flatMap(({ permission, agencyId }) => (permission === null ? [] : [{ permission, agencyId }]));
}

function assuranceOf(level: number): Assurance {
  return level === 1 || level === 2 ? level : 0;
}
