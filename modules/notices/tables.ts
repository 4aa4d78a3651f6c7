import type { Generated } from 'kysely';

/** The tables of the Postgres schema "notices". */
export type NoticesTables = {
  'notices.letter': {
    id: Generated<number>;
    eventId: number | null;
    occasion: string | null;
    personId: number;
    subject: string;
    body: string;
    createdAt: Date;
    sentAt: Date | null;
  };
};
