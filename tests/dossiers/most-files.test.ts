import { expect, it } from 'vitest';
import { pdfWithPages } from '../files/samples.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { expectRefused } from '../support/refused.ts';

const province = await openProvince({ work: false });
const { parent } = province;

it('a dossier takes 20 files and refuses the 21st, also when many come at once', async () => {
  const dossier = await steps.draft(parent);
  const content = await pdfWithPages(['một']);
  const uploaded = await steps.times(24, (nth) => parent.upload(`${nth}.pdf`, content));
  const attach = (file: string) => parent.ask(documents.attachFile, { dossier, file, paper: steps.PAPER });
  const answers = await Promise.all(uploaded.map(attach));
  const taken = answers.map(({ answer }) => answer.__typename === 'Dossier');
  expect(taken.filter(Boolean)).toHaveLength(20);
  expect((await steps.seen(parent, dossier)).files).toHaveLength(20);
  await expectRefused(province, 'TooManyFiles', () => attach(uploaded[taken.indexOf(false)] ?? 'none'));
});
