import { sql } from 'kysely';
import type { Inserted } from '../data/inserted.ts';
import type { Concerns } from './concerns.ts';

/** A fact as it stands in the log. */
export interface LoggedEvent {
  readonly name: string;
  readonly payload: unknown;
  readonly concerns: Concerns;
  readonly at: Temporal.Instant;
}

/** Writes facts into the log, in their order. */
export const loggedEvents: Inserted<LoggedEvent> = {
  row: ({ name, payload, concerns, at }) => ({
    name,
    payload,
    version: concerns.version,
    agency_id: concerns.agencyId,
    procedure: concerns.procedure,
    subject: concerns.subject,
    person_id: concerns.personId,
    at: at.toString({ fractionalSecondDigits: 3 }),
  }),
  from: (
    rows,
  ) => sql`insert into server.event (name, payload, version, agency_id, procedure, subject, person_id, at)
    select name, payload, version, agency_id, procedure, subject, person_id, at
    from json_to_recordset(${rows}::json) as event (name text, payload jsonb, version integer,
      agency_id bigint, procedure text, subject text, person_id bigint, at timestamptz)`,
};
