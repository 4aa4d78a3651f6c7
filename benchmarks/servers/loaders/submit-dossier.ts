import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { argumentsHash } from '../arguments-hash.ts';
import { pool } from './pool.ts';
import type { DossierRow } from './rows.ts';

interface HandedIn extends Pick<DossierRow, 'id' | 'state' | 'submittedAt' | 'agencyId' | 'applicantId'> {
  readonly accountId: string;
  readonly procedure: string;
}

/** The name tells the union's types apart, for every server in the same way. */
type Answer =
  | (HandedIn & { readonly __typename: 'Dossier' })
  | { readonly __typename: 'DossierNotFound'; readonly en: string };

/** One transaction that writes the rows that Motcua writes, as somebody writes it who looks after round trips. */
export async function submitDossier(id: string, key: string): Promise<Answer> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const handedIn = await write(client, id, key);
    await client.query(handedIn === undefined ? 'rollback' : 'commit');
    return handedIn === undefined
      ? { __typename: 'DossierNotFound', en: 'There is no such draft.' }
      : { __typename: 'Dossier', ...handedIn };
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function write(client: pg.PoolClient, id: string, key: string): Promise<HandedIn | undefined> {
  const one = async <R extends pg.QueryResultRow>(name: string, text: string, values: unknown[]) =>
    (await client.query<R>({ name, text, values })).rows[0];
  const now = new Date();
  const dossier = await one<HandedIn>('submit-dossier', UPDATE, [id, now]);
  if (dossier === undefined) return undefined;
  const { agencyId, applicantId, accountId, procedure } = dossier;
  await one('submit-share', SHARE, [id, agencyId]);
  const event = await one<{ readonly id: string }>('submit-event', EVENT, [
    id,
    now,
    agencyId,
    applicantId,
    accountId,
  ]);
  const fact = {
    eventId: Number(event?.id),
    dossierId: Number(id),
    agencyId: Number(agencyId),
    applicantId: Number(applicantId),
    code: null,
    procedure,
  };
  await one('submit-log', LOG, [JSON.stringify(fact), now, agencyId, procedure, id, applicantId]);
  await one('submit-idempotency', IDEMPOTENCY, [accountId, key, argumentsHash(id, key), id]);
  await one('submit-audit', AUDIT, [now, accountId, id, randomUUID()]);
  return dossier;
}

const UPDATE = `
  update dossiers.dossier d set state = 'submitted', submitted_at = $2
  from server.account a, procedures.procedure_version v
  where v.id = d.procedure_id and d.id = $1 and d.state = 'draft' and a.person_id = d.applicant_id
  returning d.id, upper(d.state) as state, d.submitted_at as "submittedAt", d.agency_id as "agencyId",
    d.applicant_id as "applicantId", a.id as "accountId", v.code as procedure`;
const SHARE = `
  insert into files.share (file_id, agency_id)
  select file_id, $2 from dossiers.dossier_file where dossier_id = $1 on conflict do nothing`;
const EVENT = `
  insert into dossiers.event (dossier_id, kind, at, agency_id, applicant_id, actor_id)
  values ($1, 'submitted', $2, $3, $4, $5) returning id`;
const LOG = `
  insert into server.event (name, version, payload, at, agency_id, procedure, subject, person_id)
  values ('dossiers.dossierSubmitted', 2, $1, $2, $3, $4, $5, $6)`;
const IDEMPOTENCY = `
  insert into server.idempotency (account_id, key, operation, arguments_hash, result_id)
  values ($1, $2, 'submitDossier', $3, $4)`;
const AUDIT = `
  insert into server.audit (at, account_id, act, subject_type, subject, request_id)
  values ($1, $2, 'submitDossier', 'Dossier', $3, $4)`;
