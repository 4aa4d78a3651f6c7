import { sql } from 'kysely';
import { type Inserted, inserting } from '../data/inserted.ts';
import type { AuditEntry } from './audit-entry.ts';

/** Writes entries into the audit log. */
export const auditEntries: Inserted<AuditEntry> = {
  row: ({ kind, at, viewer, act, subject, ground, personIds, reason, requestId, outcome = 'done' }) => ({
    kind,
    at: at.toString({ fractionalSecondDigits: 3 }),
    account_id: viewer?.accountId ?? null,
    for_account_id: viewer?.actingFor?.accountId ?? null,
    agency_id: viewer?.office ?? null,
    act,
    subject_type: subject?.type ?? null,
    subject: subject?.id ?? null,
    ground_type: ground?.type ?? null,
    ground: ground?.id ?? null,
    // An array of JSON would become the text of one.
    person_ids: personIds == null ? null : `{${personIds.join(',')}}`,
    reason: reason ?? null,
    request_id: requestId,
    outcome,
  }),
  from: (rows) => sql`
    insert into server.audit (kind, at, account_id, for_account_id, agency_id, act, subject_type, subject,
      ground_type, ground, person_ids, reason, request_id, outcome)
    select kind, at, account_id, for_account_id, agency_id, act, subject_type, subject,
      ground_type, ground, person_ids::bigint[], reason, request_id, outcome
    from json_to_recordset(${rows}::json) as entry (kind text, at timestamptz, account_id bigint,
      for_account_id bigint, agency_id bigint, act text, subject_type text, subject text, ground_type text,
      ground text, person_ids text, reason text, request_id text, outcome text)`,
};

/** Writes them now. Inside a transaction they stand or fall with it. */
export const recordInto = inserting(auditEntries);
