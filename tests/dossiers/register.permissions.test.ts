import { beforeAll, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import type { Asker } from '../support/asker.ts';
import { openProvince } from '../support/province.ts';
import { exportRegister, registerExport } from './form-documents.ts';

const province = await openProvince({ work: false });
const { anybody, parent, clerk, officer, administrator, partner } = province;
const agency = String(province.agencyId);
let everybody: Readonly<Record<string, Asker>>;

beforeAll(async () => {
  const all = Object.values(dossiers.permissions);
  const elsewhere = await province.office('elsewhere', all, await province.committee('04795'));
  everybody = { anybody, parent, clerk, officer, elsewhere, administrator, partner };
});

const ask = async (asker: Asker) =>
  (await asker.ask(exportRegister, { agency, month: '2026-11-01', format: 'XLSX' })).answer;

it('exportRegister is done by whoever holds it in the office, and by nobody else', async () => {
  const done: Record<string, string> = {};
  for (const [name, asker] of Object.entries(everybody)) done[name] = (await ask(asker)).__typename;
  expect(done).toEqual({
    anybody: 'NotSignedIn',
    parent: 'NotAllowed',
    clerk: 'RegisterExport',
    officer: 'NotAllowed',
    elsewhere: 'NotAllowed',
    administrator: 'NotAllowed',
    partner: 'NotAllowed',
  });
});

it('registerExport tells of a register those alone who may have it written', async () => {
  const answer = await ask(clerk);
  if (answer.__typename !== 'RegisterExport') throw new Error(answer.__typename);
  const seen: Record<string, unknown> = {};
  for (const [name, asker] of Object.entries(everybody)) {
    const { data, errors } = await asker.answer(registerExport, { id: answer.id });
    seen[name] = errors[0]?.extensions?.code ?? data?.registerExport?.month ?? null;
  }
  expect(seen).toEqual({
    anybody: 'NotSignedIn',
    parent: 'NotAllowed',
    clerk: '2026-11-01',
    officer: 'NotAllowed',
    elsewhere: null,
    administrator: 'NotAllowed',
    partner: 'NotAllowed',
  });
});
