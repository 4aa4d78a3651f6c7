import type { Generated, GeneratedAlways } from 'kysely';
import type { OpinionStance } from './model.ts';

/** What goes from agency to agency. */
export type TablesBetweenAgencies = {
  'dossiers.handover': {
    id: Generated<number>;
    dossierId: number;
    fromAgencyId: number;
    toAgencyId: number;
    at: Date;
    handedById: number;
    /** Who processed it there before, and goes on when it comes back. */
    formerHandlerId: number | null;
    note: string;
    /** By when it is to be handed back. */
    dueAt: Date | null;
    acceptedAt: Generated<Date | null>;
    acceptedById: Generated<number | null>;
    returnedAt: Generated<Date | null>;
    returnedById: Generated<number | null>;
    returnNote: Generated<string | null>;
  };
  'dossiers.opinion': {
    id: Generated<number>;
    dossierId: number;
    /** The agency that is asked. */
    agencyId: number;
    question: string;
    askedAt: Date;
    askedById: number;
    dueAt: Date;
    givenAt: Generated<Date | null>;
    givenById: Generated<number | null>;
    stance: Generated<OpinionStance | null>;
    opinion: Generated<string | null>;
    withdrawnAt: Generated<Date | null>;
    withdrawnById: Generated<number | null>;
    waiting: GeneratedAlways<boolean>;
  };
};
