import { expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { justice } from '../../modules/justice/contract.ts';
import { organisations } from '../../modules/organisations/contract.ts';
import { backBefore2025 } from '../organisations/reorganisation-of-2025.ts';
import { confirmed, csv, filed, work } from '../organisations/reorganising.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import * as documents from './documents.ts';

it('a register goes on with the successor of its agency, who annotates it; the numbers begin anew', async () => {
  const province = await openProvince({ work: false, now: '2025-06-16T09:00+07:00' });
  const { parent, file, clock } = province;
  await backBefore2025(province.platform().database.db);
  const { planReorganisations, reorganise } = organisations.permissions;
  const planner = await province.office('planner', [planReorganisations], null);
  const confirmer = await province.office('confirmer', [reorganise], null);
  const { readDossiers, receiveDossiers, decideDossiers } = dossiers.permissions;
  const { readRegister, keepRegister } = justice.permissions;
  const all = [readDossiers, receiveDossiers, decideDossiers, readRegister, keepRegister];
  const officeIn = async (name: string, day: string) =>
    province.office(name, all, await province.committee('04834', day));

  const before = await officeIn('before', '2025-06-16');
  const cast = { parent, clerk: before, officer: before };
  const { civilStatusEntry } = await steps.seen(parent, await steps.granted(cast, file, '04834'));
  const entry = civilStatusEntry?.id ?? '';
  const rows = [
    {
      record: 'unit',
      change: 'rename',
      level: 'commune',
      oldCode: '04834',
      newCode: '04834',
      name: 'Xã Tên Mới',
      nameEn: 'New name',
      kind: 'Xã',
      parentCode: '150',
    },
    {
      record: 'agency',
      newCode: 'H28.91',
      legacyCode: '000.00.91.H28',
      name: 'Ủy ban nhân dân Xã Tên Mới',
      nameEn: 'Committee',
      kind: 'commune-committee',
      unitCode: '04834',
      parentCode: 'H28.22',
    },
  ];
  clock.set('2025-06-17T09:00+07:00');
  const id = await filed(planner, '2025-06-20', csv(rows));
  await work(province.platform());
  await confirmed(confirmer, id);
  clock.set('2025-06-20T09:00+07:00');
  await work(province.platform());

  const after = await officeIn('after', '2025-06-20');
  const note = (asker: typeof after) =>
    asker.ask(documents.annotateEntry, { entry, kind: 'NOTE', note: 'Ghi chú', changes: [] });
  expect((await note(after)).answer.__typename).toBe('Annotation');
  const { civilStatusEntry: kept } = await after.ask(documents.oneEntry, { id: entry });
  const keeper = { id: String(await province.committee('04834', '2025-06-20')) };
  expect(kept).toMatchObject({ number: 1, keeper, annotations: [{ kind: 'NOTE' }] });
  expect(kept?.agency).not.toEqual(keeper);
  const again = { parent, clerk: after, officer: after };
  const next = await steps.seen(parent, await steps.granted(again, file, '04834'));
  expect(next.civilStatusEntry?.number).toBe(1);
});
