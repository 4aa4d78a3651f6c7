import { createPublicKey, verify } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { DEMO_COMMUNE } from '../../demo/persons.ts';
import { proveLog } from '../../server/audit/prove-log.ts';
import { LARGEST_SEAL, sealEntries } from '../../server/audit/seal-entries.ts';
import { storedSource } from '../../server/audit/stored-source.ts';
import { platform } from '../../server/platform/contract.ts';
import { graphql } from '../gql/gql.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';

const FOUR_HOURS = 4 * 60 * 60 * 1_000;
const worked = await openProvince({ environment: { auditCheckpoint: 0 } });
const unworked = await openProvince({ work: false, environment: { auditLimit: FOUR_HOURS } });

const auditKey = graphql(`query AuditKey { auditKey { publicKey fingerprint } }`);

describe('a worker', () => {
  it('seals what was done within seconds, and the chain is whole', async () => {
    await steps.submitted(worked.parent, worked.file);
    const proven = () =>
      proveLog(storedSource(worked.platform().database.server), {
        keys: new Set([worked.platform().auditKey.fingerprint]),
        kept: [],
        progress: () => undefined,
      });
    await expect.poll(async () => (await proven()).unsealed).toBe(0);
    expect((await proven()).entries).toBeGreaterThanOrEqual(5);
  });

  it('announces where the log stands, signed with the key that the province publishes', async () => {
    const { name, payload } = platform.events.auditCheckpointSigned;
    const told = await pollUntil(() =>
      worked.db().selectFrom('server.event').select('payload').where('name', '=', name).executeTakeFirst(),
    );
    const { statement, signature, publicKey } = payload.parse(told.payload);
    const asked = (await worked.anybody.ask(auditKey, {})).auditKey;
    expect(asked.publicKey).toBe(publicKey);
    expect(JSON.parse(statement)).toMatchObject({ key: asked.fingerprint });
    expect(await (await worked.anybody.fetch('/.well-known/motcua-audit-key.pem')).text()).toBe(publicKey);
    expect(
      verify(null, Buffer.from(statement), createPublicKey(publicKey), Buffer.from(signature, 'base64')),
    ).toBe(true);
  });
});

/** What stands in the log since long before. */
async function insertOld(entries: number): Promise<void> {
  await sql`
    insert into server.audit (kind, at, act, request_id)
    select 'act', '2020-01-01', 'longAgo', 'old' from generate_series(1, ${entries}::int)`.execute(
    unworked.db(),
  );
}

/** For how many seconds the log has waited for its next seal, as the metrics say. */
async function unsealedSeconds(): Promise<number> {
  const metrics = await (await unworked.anybody.fetch('/metrics')).text();
  return Number(/^motcua_audit_unsealed_seconds (\d+)/m.exec(metrics)?.[1]);
}

const drafted = async () =>
  (await unworked.parent.ask(documents.openDossier, { procedure: steps.PROCEDURE, commune: DEMO_COMMUNE }))
    .answer;
const PATIENTLY = { interval: 500 };

describe('a server whose audit log nobody seals', () => {
  it('counts what was written before it began, as by a version that did not seal, from its own beginning', async () => {
    await insertOld(1);
    unworked.clock.set('2026-11-23T09:10+07:00');
    await expect.poll(unsealedSeconds, PATIENTLY).toBe(600);
    expect((await drafted()).__typename).toBe('Dossier');
  });

  it('refuses acts when what was done is not sealed for four hours, and says so in its metrics', async () => {
    const { clock } = unworked;
    clock.set('2026-11-23T12:30+07:00');
    expect((await drafted()).__typename).toBe('Dossier');
    clock.set('2026-11-23T13:30+07:00');
    await expect
      .poll(drafted, PATIENTLY)
      .toMatchObject({ __typename: 'AuditNotSealed', vi: expect.stringMatching(/\S/) });
    await expect.poll(unsealedSeconds, PATIENTLY).toBeGreaterThan(4 * 60 * 60);
  });

  it('goes on as soon as sealing goes on, however much of the log is still to be sealed', async () => {
    const { clock, platform: here } = unworked;
    await insertOld(LARGEST_SEAL);
    // What is younger than the oldest transaction that still runs waits for the next round.
    await expect.poll(() => sealEntries(here().database.server, clock.now()), PATIENTLY).toBe(LARGEST_SEAL);
    await expect.poll(async () => (await drafted()).__typename, PATIENTLY).toBe('Dossier');
  });

  it('refuses them again when sealing stops before its end', async () => {
    unworked.clock.set('2026-11-23T17:31+07:00');
    await expect.poll(async () => (await drafted()).__typename, PATIENTLY).toBe('AuditNotSealed');
  });

  it('goes on when it is sealed again', async () => {
    await unworked.whileWorking(() =>
      expect.poll(async () => (await drafted()).__typename, PATIENTLY).toBe('Dossier'),
    );
  });
});
