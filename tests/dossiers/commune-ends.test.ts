import { expect, it } from 'vitest';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince({ work: false, now: '2025-06-30T09:00+07:00' });
const { parent, file } = province;

it('a dossier is not handed in to a commune that has ended since its draft was opened', async () => {
  const dossier = await steps.filled(parent, file);
  province.clock.set('2025-07-02T09:00+07:00');
  const before = await province.digest();
  const { answer } = await parent.ask(documents.submitDossier, { dossier, key: 'the-day-after-the-merger' });
  expect(answer).toMatchObject({ __typename: 'CommuneNotInForce', vi: expect.stringContaining('04831') });
  expect(await province.digest()).toEqual(before);
});
