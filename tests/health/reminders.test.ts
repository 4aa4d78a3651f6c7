import { expect, it } from 'vitest';
import { health } from '../../modules/health/contract.ts';
import { graphql } from '../gql/gql.ts';
import type { Asker } from '../support/asker.ts';
import { pollUntil } from '../support/poll-until.ts';
import { runAgain } from '../support/run-again.ts';
import * as asked from './documents.ts';
import * as steps from './office.ts';

const { province, officer } = await steps.openHealth();
const { partner, clock } = province;
const { queue, name: work } = health.jobs.remindOfRenewal;

const endings = graphql(`
  query LicenceEndings {
    eventsPage(first: 100, types: ["health.licenceEnding"]) {
      events { ... on EventOfLicence { licenceId number fromDay holderId licence { name } } }
    }
  }
`);
const told = async (asker: Asker) => (await asker.ask(endings, {})).eventsPage.events;
const letters = () =>
  province
    .db()
    .selectFrom('notices.letter')
    .select(['subject', 'occasion'])
    .where('occasion', 'is not', null)
    .execute();
const look = (moment: string) => {
  clock.set(moment);
  return runAgain(province, { queue, work, payload: {} });
};
const withTwoWorkers = (act: () => Promise<void>) => province.whileWorking(() => province.whileWorking(act));

it('the holder of a licence that ends is reminded once, unless it is renewed or revoked', async () => {
  const [holder, revoked, renewed] = [
    await province.person(),
    await province.person(),
    await province.person(),
  ];
  const { id, number } = await steps.licensed(holder, officer, steps.practice);
  const { id: licence } = await steps.licensed(revoked, officer, steps.practice);
  await officer.ask(asked.revokeLicence, { licence, reason: 'Quyết định 5.' });
  await steps.licensed(renewed, officer, steps.practice);
  await steps.licensed(holder, officer, steps.pharmacist);

  clock.set('2031-08-25T08:00+07:00');
  await steps.licensed(renewed, officer, steps.practice);
  clock.set('2031-08-24T23:59+07:00');
  await province.forgetJobs();
  await withTwoWorkers(async () => {
    await look('2031-08-24T23:59+07:00');
    expect([await told(partner), await letters()]).toEqual([[], []]);
    await look('2031-08-25T09:00+07:00');
    await look('2031-09-25T09:00+07:00');
  });
  // The log is read below the oldest transaction, of whomever.
  await pollUntil(async () => (await told(partner)).length > 0);
  expect(await told(partner)).toEqual([
    { licenceId: id, number, fromDay: '2031-11-23', holderId: null, licence: { name: 'Người Thử 1' } },
  ]);
  expect((await told(holder))[0]?.holderId).not.toBeNull();
  expect(await letters()).toEqual([
    { subject: `Giấy phép số ${number} sắp hết hạn`, occasion: `health.licence ${id} 2031-11-23` },
  ]);
});
