import { expect, it } from 'vitest';
import * as everybody from '../support/documents.ts';
import { openProvince } from '../support/province.ts';
import { expectError, expectRefused } from '../support/refused.ts';
import { changed } from './changing.ts';
import * as documents from './documents.ts';

const province = await openProvince({ work: false });
const { parent, clerk, officer, administrator, partner, anybody } = province;
const others = [parent, clerk, officer, partner];

it('nobody but an administrator is told of plans and changes', async () => {
  for (const [asker, code] of [
    ...others.map((one) => [one, 'NotAllowed'] as const),
    [anybody, 'NotSignedIn'] as const,
  ]) {
    await expectError(asker.answer(documents.planModuleChange, { module: 'justice', enabled: false }), code);
    await expectError(asker.answer(documents.moduleChanges, {}), code);
  }
});

it('nobody but an administrator switches a module, or gives a change up', async () => {
  const { id } = await changed(province, { module: 'justice', enabled: false, mode: 'DRAIN' });
  for (const [asker, refusal] of [
    ...others.map((one) => [one, 'NotAllowed'] as const),
    [anybody, 'NotSignedIn'] as const,
  ]) {
    await expectRefused(province, refusal, () =>
      asker.ask(everybody.switchModule, { module: 'justice', enabled: true }),
    );
    await expectRefused(province, refusal, () => asker.ask(documents.cancelModuleChange, { id }));
  }
  const { answer } = await administrator.ask(documents.cancelModuleChange, { id });
  expect(answer).toMatchObject({ outcome: 'CANCELLED' });
});
