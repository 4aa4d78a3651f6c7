import { expect, it } from 'vitest';
import { justice } from '../../modules/justice/contract.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openJobCounts } from '../support/job-counts.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince({ work: false });
const { parent, administrator, file } = province;

const outbox = () => province.db().selectFrom('server.outbox').select('id').execute();
const letterSent = () =>
  province.db().selectFrom('notices.letter').select('id').where('sentAt', 'is not', null).executeTakeFirst();
const state = (dossier: string) =>
  province
    .db()
    .selectFrom('dossiers.dossier')
    .select(['state', 'resultFileId'])
    .where('id', '=', Number(dossier))
    .executeTakeFirst();
const set = async (enabled: boolean) => {
  const asked = { module: 'justice', enabled, mode: 'FREEZE' as const };
  const { answer } = await administrator.ask(documents.switchModule, asked);
  expect(answer).toMatchObject({ __typename: 'ModuleChange', enabled, outcome: 'DONE' });
};

it('an extract that waits to be made outlives that justice is frozen, and finishes its dossier', async () => {
  const dossier = await steps.granted(province, file);
  await set(false);
  await province.whileWorking(async () => {
    await using jobs = await openJobCounts(province.environment, justice.jobs.renderExtract.queue);
    // The letter was handed to the queues last: once it is sent, the extract has been passed over.
    await pollUntil(async () => (await outbox()).length === 0 && (await letterSent()));
    expect(await jobs.counts()).toEqual({ completed: 0, delayed: 0, pending: 0 });
    expect(await state(dossier)).toEqual({ state: 'issuing', resultFileId: null });
    await set(true);
    const done = await steps.finished(parent, dossier);
    expect(done.events.map(({ kind }) => kind)).toEqual(['RESULT_ISSUED', 'GRANTED', 'RECEIVED']);
    expect(done.resultFile?.state).toBe('ACCEPTED');
    await pollUntil(async () => (await jobs.counts()).completed === 1);
  });
});
