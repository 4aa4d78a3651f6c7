import type { Generated } from 'kysely';
import type { SampleKind } from '../simulation/sample.ts';

/** The tables of simulations in the Postgres schema "server". */
export type SimulationTables = {
  'server.simulation': {
    id: Generated<number>;
    accountId: number;
    webhookId: number | null;
    secret: Buffer | null;
    type: string;
    createdAt: Date;
    sentAt: Date | null;
    reportedAt: Date | null;
    score: number | null;
    missed: Generated<readonly string[]>;
    doubled: Generated<readonly string[]>;
    misordered: Generated<readonly string[]>;
    wronglyAccepted: Generated<readonly string[]>;
    wronglyAnswered: Generated<readonly string[]>;
  };
  'server.simulationMessage': {
    simulationId: number;
    nth: number;
    id: string;
    kind: SampleKind;
    subject: number;
    place: number;
    body: string;
    state: Generated<'waiting' | 'sending' | 'sent'>;
    responseCode: number | null;
  };
};
