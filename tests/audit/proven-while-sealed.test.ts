import { expect, it } from 'vitest';
import type { AuditSource } from '../../server/audit/audit-source.ts';
import { openStoredLog } from '../../server/audit/open-stored-log.ts';
import { proveLog } from '../../server/audit/prove-log.ts';
import { recordInto } from '../../server/audit/record-into.ts';
import { sealEntries } from '../../server/audit/seal-entries.ts';
import { openDatabase } from '../../server/data/database.ts';
import { openLog } from '../../server/observe/log.ts';
import { cloneUrl } from '../support/database.ts';
import { pollUntil } from '../support/poll-until.ts';

const NOW = Temporal.Instant.from('2026-11-23T02:00:00Z');

/** More than are read at once. */
const SEALS = 201;

it('a log that is written and sealed on while it is proven is whole', async () => {
  await using stack = new AsyncDisposableStack();
  const { url: databaseUrl, drop } = await cloneUrl();
  stack.defer(drop);
  const database = openDatabase({ url: databaseUrl, connections: 2, log: openLog('silent') });
  stack.defer(() => database.close());
  const seal = async () => {
    const entry = { kind: 'act', at: NOW, viewer: null, act: 'act', subject: null, personIds: null } as const;
    await recordInto(database.db, [{ ...entry, reason: null, requestId: 'a-request' }]);
    // A transaction in another database holds it up for a moment.
    await pollUntil(async () => (await sealEntries(database.server, NOW)) === 1);
  };
  for (let nth = 0; nth < SEALS; nth += 1) await seal();
  const source = await openStoredLog({ databaseUrl, dataFolder: '' }, stack);
  const sealedMeanwhile: AuditSource = {
    ...source,
    groups: async function* () {
      const groups = source.groups()[Symbol.asyncIterator]();
      const first = await groups.next();
      if (first.done !== true) yield first.value;
      await seal();
      yield* { [Symbol.asyncIterator]: () => groups };
    },
  };
  const options = { keys: null, kept: [], progress: () => undefined };
  expect(await proveLog(sealedMeanwhile, options)).toMatchObject({ seals: SEALS, unsealed: 0 });
});
