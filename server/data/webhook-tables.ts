import type { Generated } from 'kysely';

/** The tables of webhooks in the Postgres schema "server". */
export type WebhookTables = {
  'server.webhook': {
    id: Generated<number>;
    accountId: number;
    url: string;
    contact: string | null;
    types: readonly string[] | null;
    agencies: readonly number[] | null;
    procedures: readonly string[] | null;
    state: Generated<'active' | 'paused' | 'gone'>;
    secret: Buffer;
    formerSecret: Buffer | null;
    formerUntil: Date | null;
    tx: string;
    eventId: number;
    trying: number | null;
    attempts: Generated<number>;
    firstAt: Date | null;
    nextAt: Date | null;
    revision: Generated<number>;
    lease: string | null;
    leaseUntil: Date | null;
    servedAt: Date | null;
    toldAt: Date | null;
    createdAt: Date;
  };
  'server.webhookDelivery': {
    id: Generated<number>;
    webhookId: number;
    eventId: number;
    tx: string;
    event: string;
    attempt: number;
    manual: Generated<boolean>;
    state: 'waiting' | 'sending' | 'sent' | 'failed' | 'unanswered';
    at: Date;
    responseCode: number | null;
    latency: number | null;
    error: string | null;
  };
  'server.webhookParked': {
    id: Generated<number>;
    webhookId: number;
    eventId: number;
    event: string;
    attempts: number;
    firstAt: Date;
    parkedAt: Date;
    deliveryId: number;
  };
  'server.webhookGap': {
    id: Generated<number>;
    webhookId: number;
    afterTx: string;
    afterId: number;
    untilTx: string;
    untilId: number;
    at: Date;
  };
};
