import type { Generated } from 'kysely';
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
    actingFor: Generated<number | null>;
    /** An ISO 8601 duration going in. */
    idleFor: Generated<string | null>;
    idleUntil: Generated<Date | null>;
  };
  'server.accountGrant': { accountId: number; permission: string; agencyId: number | null };
  'server.moduleState': {
    moduleId: string;
    enabled: boolean;
    changedAt: Generated<Date>;
    changedBy: number | null;
  };
  'server.moduleSetting': { moduleId: string; value: unknown };
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
    subject: string;
    requestId: string;
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
