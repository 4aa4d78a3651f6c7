import { type Assurance, type ClientLimits, type Grant, type Purpose, Viewer } from '../kit/viewer.ts';

/** One row a right, or one without any. */
export interface AccountRow {
  readonly id: number;
  readonly personId: number | null;
  readonly name: string;
  readonly permission: string | null;
  readonly agencyId: number | null;
  /** When a right begins or ends by the calendar. */
  readonly holdsUntil: Date | null;
}

/** The same, with what the session says. */
export interface SessionRow extends AccountRow {
  readonly rightsVersion: number;
  readonly assurance: number;
  readonly scopes: readonly string[] | null;
  readonly agencies: readonly number[] | null;
  /** Of a program. */
  readonly purposeCode: string | null;
  readonly purposePersonal: boolean | null;
  readonly operationsPerSecond: number | null;
  readonly sockets: number | null;
  readonly actingForId: number | null;
  readonly actingForName: string | null;
  readonly idleUntil: Date | null;
  /** When the end of idleness is to be moved on. */
  readonly touchAt: Date | null;
}

/** An account as it may act, without a session. */
export function viewerOfAccount(rows: readonly AccountRow[]): Viewer | null {
  const [account] = rows;
  if (account === undefined) return null;
  const { id: accountId, personId, name, holdsUntil } = account;
  return new Viewer({ accountId, personId, name, grants: grantsIn(rows), holdsUntil });
}

/** An account as it may act in a session: with no more than the session carries. */
export function viewerOfSession(rows: readonly SessionRow[]): Viewer | null {
  const [session] = rows;
  if (session === undefined) return null;
  const { id: accountId, personId, name, actingForId, actingForName } = session;
  return new Viewer({
    accountId,
    personId,
    name,
    grants: narrowed(grantsIn(rows), session),
    assurance: assuranceOf(session.assurance),
    purpose: purposeOf(session),
    limits: limitsOf(session),
    holdsUntil: session.holdsUntil,
    actingFor:
      actingForId === null || actingForName === null ? null : { accountId: actingForId, name: actingForName },
  });
}

/** What of the rights the session carries. */
function narrowed(
  grants: readonly Grant[],
  { scopes, agencies }: Pick<SessionRow, 'scopes' | 'agencies'>,
): readonly Grant[] {
  const carried = scopes === null ? grants : grants.filter(({ permission }) => scopes.includes(permission));
  if (agencies === null) return carried;
  return carried.flatMap(({ permission, agencyId }) =>
    agencies
      .filter((agency) => agencyId === null || agencyId === agency)
      .map((agency) => ({ permission, agencyId: agency })),
  );
}

function purposeOf({ purposeCode, purposePersonal }: SessionRow): Purpose | null {
  return purposeCode === null ? null : { code: purposeCode, personal: purposePersonal === true };
}

function limitsOf({ operationsPerSecond, sockets }: SessionRow): ClientLimits | null {
  return operationsPerSecond === null || sockets === null ? null : { operationsPerSecond, sockets };
}

function grantsIn(rows: readonly AccountRow[]): readonly Grant[] {
  return rows.flatMap(({ permission, agencyId }) => (permission === null ? [] : [{ permission, agencyId }]));
}

function assuranceOf(level: number): Assurance {
  return level === 1 || level === 2 ? level : 0;
}
