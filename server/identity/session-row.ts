import { type Assurance, type ClientLimits, type Grant, type Purpose, Viewer } from '../kit/viewer.ts';
import { platform } from '../platform/contract.ts';

/** What a program may do before an administrator has promoted it: none of it tells of anything real. */
const { keepWebhooks, rotateKeys, exploreGraph } = platform.permissions;
const FOR_TRYING_OUT: ReadonlySet<string> = new Set(
  [keepWebhooks, rotateKeys, exploreGraph].map(({ name }) => name),
);

/** One row a right, or one without any. */
export interface AccountRow {
  readonly id: number;
  readonly personId: number | null;
  readonly name: string;
  readonly rightsVersion: number;
  readonly permission: string | null;
  readonly agencyId: number | null;
  /** When a right begins or ends by the calendar. */
  readonly holdsUntil: Date | null;
  /** Of a program. */
  readonly purposeCode: string | null;
  readonly purposePersonal: boolean | null;
  readonly operationsPerSecond: number | null;
  readonly sockets: number | null;
  /** In the sandbox. */
  readonly triesOut: boolean;
}

/** The same, with what the session says. */
export interface SessionRow extends AccountRow {
  readonly sessionId: number;
  readonly assurance: number;
  readonly scopes: readonly string[] | null;
  readonly agencies: readonly number[] | null;
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
  return new Viewer({
    accountId,
    personId,
    name,
    grants: grantsIn(rows),
    purpose: purposeOf(account),
    limits: limitsOf(account),
    triesOut: account.triesOut,
    holdsUntil,
  });
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
    sessionId: session.sessionId,
    assurance: assuranceOf(session.assurance),
    purpose: purposeOf(session),
    limits: limitsOf(session),
    triesOut: session.triesOut,
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

function purposeOf({ purposeCode, purposePersonal }: AccountRow): Purpose | null {
  return purposeCode === null ? null : { code: purposeCode, personal: purposePersonal === true };
}

function limitsOf({ operationsPerSecond, sockets }: AccountRow): ClientLimits | null {
  return operationsPerSecond === null || sockets === null ? null : { operationsPerSecond, sockets };
}

function grantsIn(rows: readonly AccountRow[]): readonly Grant[] {
  return rows.flatMap(({ permission, agencyId, triesOut }) =>
    permission === null || (triesOut && !FOR_TRYING_OUT.has(permission)) ? [] : [{ permission, agencyId }],
  );
}

function assuranceOf(level: number): Assurance {
  return level === 1 || level === 2 ? level : 0;
}
