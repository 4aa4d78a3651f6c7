import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { DEMO_COMMUNE } from '../../demo/persons.ts';
import { proveLog } from '../../server/audit/prove-log.ts';
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
    await expect.poll(async () => (await proven()).unsealed, { timeout: 25_000 }).toBe(0);
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

describe('a server whose audit log nobody seals', () => {
  it('refuses acts when what was done is not sealed for four hours, and says so in its metrics', async () => {
    const { parent, clock, anybody } = unworked;
    await steps.draft(parent);
    clock.set('2026-11-23T12:30+07:00');
    await steps.draft(parent);
    clock.set('2026-11-23T13:30+07:00');
    const { procedure, commune } = { procedure: steps.PROCEDURE, commune: DEMO_COMMUNE };
    await expect
      .poll(async () => (await parent.ask(documents.openDossier, { procedure, commune })).answer, {
        timeout: 25_000,
        interval: 500,
      })
      .toMatchObject({ __typename: 'AuditNotSealed', vi: expect.stringMatching(/\S/) });
    await expect
      .poll(
        async () => {
          const metrics = await (await anybody.fetch('/metrics')).text();
          return Number(/^motcua_audit_unsealed_seconds (\d+)/m.exec(metrics)?.[1]);
        },
        { timeout: 25_000, interval: 500 },
      )
      .toBeGreaterThan(4 * 60 * 60);
  });

  it('goes on when it is sealed again', async () => {
    await unworked.whileWorking(async () => {
      await expect
        .poll(
          async () =>
            (
              await unworked.parent.ask(documents.openDossier, {
                procedure: steps.PROCEDURE,
                commune: DEMO_COMMUNE,
              })
            ).answer.__typename,
          { timeout: 25_000, interval: 500 },
        )
        .toBe('Dossier');
    });
  });
});
