import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { KeyAlgorithm } from '../clients/key-algorithm.ts';
import type { ProcessRole } from '../kit/process-desk.ts';
import type { SimulationTables } from './simulation-tables.ts';
import type { WebhookTables } from './webhook-tables.ts';

/** The tables of the Postgres schema "server". */
export type ServerTables = {
  'server.account': {
    id: Generated<number>;
    login: string;
    name: string;
    personId: number | null;
    rightsVersion: Generated<number>;
    suspendedAt: Generated<Date | null>;
  };
  'server.session': {
    tokenHash: Buffer;
    accountId: number;
    createdAt: Generated<Date>;
    expiresAt: Date;
    assurance: Generated<number>;
    scopes: Generated<string[] | null>;
    agencies: Generated<number[] | null>;
    actingFor: Generated<number | null>;
    delegationId: Generated<number | null>;
    /** An ISO 8601 duration going in. */
    idleFor: Generated<string | null>;
    idleUntil: Generated<Date | null>;
    id: GeneratedAlways<number>;
    /** Sealed. */
    idToken: Generated<Buffer | null>;
  };
  'server.externalIdentity': { issuer: string; subject: string; accountId: number; linkedAt: Date };
  'server.signIn': {
    stateHash: Buffer;
    browserHash: Buffer;
    nonce: string;
    verifier: string;
    returnTo: string;
    level: 1 | 2;
    accountId: number | null;
    expiresAt: Date;
  };
  'server.accountGrant': { accountId: number; permission: string; agencyId: number | null };
  'server.purpose': {
    id: Generated<number>;
    code: string;
    titleVi: string;
    titleEn: string;
    legalBasis: string;
    personal: boolean;
  };
  'server.client': {
    accountId: number;
    organisation: string;
    contact: string;
    purposeId: number;
    operationsPerSecond: number;
    sockets: number;
    productionSince: Generated<Date | null>;
    registeredBy: number;
    registeredAt: Date;
  };
  'server.clientKey': {
    id: Generated<number>;
    clientId: number;
    kid: string;
    thumbprint: string;
    algorithm: KeyAlgorithm;
    /** JSON text going in. */
    jwk: JSONColumnType<Record<string, unknown>>;
    validFrom: Date;
    validTo: Date | null;
    addedBy: number;
  };
  'server.clientAssertion': { clientId: number; jtiHash: Buffer; expiresAt: Date };
  'server.role': {
    id: Generated<number>;
    code: string;
    titleVi: string;
    titleEn: string;
    administrative: boolean;
  };
  'server.rolePermission': { id: Generated<number>; roleId: number; permission: string };
  'server.roleGrant': {
    id: Generated<number>;
    accountId: number;
    roleId: number;
    administrative: boolean;
    agencyId: number | null;
    validFrom: string;
    /** The first day on which it no longer holds. */
    validTo: string | null;
    grantedBy: number;
    grantedAt: Date;
    approvedBy: Generated<number | null>;
    approvedAt: Generated<Date | null>;
    endedBy: Generated<number | null>;
    endedAt: Generated<Date | null>;
  };
  'server.delegation': {
    id: Generated<number>;
    fromAccount: number;
    toAccount: number;
    agencyId: number | null;
    validFrom: string;
    /** The first day on which it no longer holds. */
    validTo: string;
    reason: string;
    madeAt: Date;
    endedBy: Generated<number | null>;
    endedAt: Generated<Date | null>;
  };
  'server.delegationPermission': { id: Generated<number>; delegationId: number; permission: string };
  'server.moduleState': {
    moduleId: string;
    enabled: boolean;
    /** What is held back of a module that is on. */
    hold: Generated<'draining' | 'frozen' | null>;
    changedAt: Generated<Date>;
    changedBy: number | null;
  };
  'server.moduleSetting': {
    id: Generated<number>;
    moduleId: string;
    version: Generated<number>;
    /** JSON text going in. */
    value: JSONColumnType<Record<string, unknown>>;
    changedBy: Generated<number | null>;
    changedAt: Generated<Date>;
  };
  'server.idempotency': {
    accountId: number;
    key: string;
    operation: string;
    argumentsHash: Buffer;
    resultId: number;
    createdAt: Generated<Date>;
  };
  'server.audit': {
    id: Generated<number>;
    at: Date;
    accountId: number | null;
    act: string;
    subject: string | null;
    requestId: string;
    tx: Generated<string>;
    kind: Generated<'act' | 'read'>;
    forAccountId: Generated<number | null>;
    agencyId: Generated<number | null>;
    subjectType: Generated<string | null>;
    groundType: Generated<string | null>;
    ground: Generated<string | null>;
    outcome: Generated<string>;
    personIds: Generated<readonly number[] | null>;
    reason: Generated<string | null>;
    salt: Generated<string | null>;
    commitment: Generated<Buffer | null>;
  };
  'server.auditSeal': {
    id: number;
    lastTx: string;
    lastId: number;
    ids: readonly number[];
    leaves: Buffer;
    header: string;
    hash: Buffer;
  };
  'server.auditCheckpoint': {
    sealId: number;
    at: Date;
    statement: string;
    signature: Buffer;
    publicKey: string;
  };
  'server.event': {
    id: Generated<number>;
    tx: Generated<string>;
    name: string;
    version: number;
    payload: string;
    at: Date;
    agencyId: number | null;
    procedure: string | null;
    subject: string | null;
    personId: number | null;
  };
  'server.eventPruned': { one: Generated<boolean>; tx: string; id: number };
  'server.document': {
    id: Generated<number>;
    hash: string;
    text: string;
    name: string;
    registeredBy: number | null;
    at: Date;
  };
  'server.followerQuestion': { id: string; modules: readonly string[]; askedAt: Generated<Date> };
  'server.followerAnswer': { questionId: string; processId: string; followers: number };
  'server.documentRegistration': { documentId: number; accountId: number; at: Date };
  'server.process': {
    id: string;
    role: ProcessRole;
    host: string;
    pid: number;
    startedAt: Date;
    seenAt: Date;
    modules: readonly string[];
  };
  'server.outbox': {
    id: Generated<number>;
    queue: string;
    work: string;
    payload: string;
    attempts: number;
    priority: Generated<number>;
    requestId: string;
    createdAt: Generated<Date>;
  };
} & WebhookTables &
  SimulationTables;
