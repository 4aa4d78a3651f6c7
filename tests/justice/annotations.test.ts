import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { CivilStatusChange } from '../gql/graphql.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { expectRefused } from '../support/refused.ts';
import { citizen, married } from './civil-status.ts';
import * as documents from './documents.ts';

const province = await openProvince({ work: false });
const { parent, officer, file } = province;

/** A birth that was just registered, by the id of its entry. */
const birth = async (): Promise<string> => {
  const { civilStatusEntry } = await steps.seen(parent, await steps.granted(province, file));
  return civilStatusEntry?.id ?? '';
};

const marriage = async (husband: number, wife: number): Promise<string> =>
  (await married(province, citizen(husband), citizen(wife))).civilStatusEntry?.id ?? '';

const read = async (id: string) => (await officer.ask(documents.oneEntry, { id })).civilStatusEntry;

const rename = (entry: string, value: string, key?: string) =>
  officer.ask(documents.annotateEntry, {
    entry,
    kind: 'CHANGE',
    note: `Thay đổi họ tên thành ${value}`,
    changes: [{ role: 'CHILD', field: 'FULL_NAME', value }],
    key: key ?? null,
  });

describe('an annotation', () => {
  it('changes how the entry is read, and leaves beside it what was registered', async () => {
    const entry = await birth();
    const { answer } = await rename(entry, 'Bùi Minh Mới');
    expect(answer).toMatchObject({ __typename: 'Annotation', number: 1, makerName: 'Quách Thị Hộ Tịch' });
    const corrected = await officer.ask(documents.annotateEntry, {
      entry,
      kind: 'CORRECTION',
      note: 'Cải chính ngày sinh và họ tên',
      changes: [
        { role: 'CHILD', field: 'BIRTH_DATE', value: '2025-03-01' },
        { role: 'CHILD', field: 'FULL_NAME', value: 'Bùi Minh Sau' },
      ],
    });
    expect(corrected.answer).toMatchObject({ number: 2 });
    const seen = await read(entry);
    expect(seen?.parties[0]).toMatchObject({
      fullName: 'Bùi Minh Sau',
      birthDate: '2025-03-01',
      asRegistered: { fullName: 'Bùi Minh Thử', birthDate: '2025-03-02' },
    });
    expect(seen?.annotations).toMatchObject([
      {
        number: 1,
        kind: 'CHANGE',
        basis: 'QĐ 12/QĐ-UBND, 20/11/2026',
        madeOn: '2026-11-23',
        changes: [{ role: 'CHILD', field: 'FULL_NAME', value: 'Bùi Minh Mới' }],
      },
      {
        number: 2,
        kind: 'CORRECTION',
        changes: [
          { role: 'CHILD', field: 'BIRTH_DATE', value: '2025-03-01' },
          { role: 'CHILD', field: 'FULL_NAME', value: 'Bùi Minh Sau' },
        ],
      },
    ]);
  });

  it('lets the entry be found by each name that it ever stated', async () => {
    const entry = await birth();
    await rename(entry, 'Triệu Khắc Vĩ');
    for (const search of ['trieu vi', 'minh thu']) {
      const { civilStatusEntries } = await officer.ask(documents.myEntries, { search });
      expect(civilStatusEntries.edges.map(({ node }) => node.id)).toContain(entry);
    }
  });

  it('that comes twice under one key is made once', async () => {
    const entry = await birth();
    const first = await rename(entry, 'Bùi Minh Một', 'annotate-it-once');
    expect((await rename(entry, 'Bùi Minh Một', 'annotate-it-once')).answer).toEqual(first.answer);
    expect((await read(entry))?.annotations).toHaveLength(1);
  });

  it('is numbered within its entry, however many come at once', async () => {
    const entry = await birth();
    await Promise.all(['A', 'B', 'C', 'D'].map((name) => rename(entry, `Bùi Minh ${name}`)));
    expect((await read(entry))?.annotations.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  it('of whom the entry does not name, or without what it changes, is refused', async () => {
    const entry = await birth();
    const annotate = (kind: 'CHANGE' | 'NOTE' | 'DIVORCE', changes: CivilStatusChange[]) => () =>
      officer.ask(documents.annotateEntry, { entry, kind, note: 'x', changes });
    const sex = { role: 'WIFE', field: 'SEX', value: 'male' } as const;
    await expectRefused(province, 'InvalidInput', annotate('CHANGE', [sex]), { field: 'changes.0.role' });
    await expectRefused(province, 'InvalidInput', annotate('CHANGE', []), { field: 'changes' });
    await expectRefused(province, 'InvalidInput', annotate('NOTE', [{ ...sex, role: 'CHILD' }]));
    await expectRefused(province, 'InvalidInput', annotate('DIVORCE', []));
    const wrong = { role: 'CHILD', field: 'SEX', value: 'nam' } as const;
    await expectRefused(province, 'InvalidInput', annotate('CHANGE', [wrong]), { field: 'changes.0.value' });
  });

  it.each([
    ['changed', `update justice.annotation set note = 'x'`],
    ['deleted', `delete from justice.annotated_change`],
  ])('is never %s', async (_what, statement) => {
    await expect(sql.raw(statement).execute(province.platform().database.db)).rejects.toThrow(
      'never changed',
    );
  });
});

describe('a divorce', () => {
  it('is noted in the entry of the marriage, and both may marry again', async () => {
    const entry = await marriage(60, 61);
    const { answer } = await officer.ask(documents.recordDivorce, { entry, on: '2026-11-23' });
    expect(answer).toMatchObject({ __typename: 'Annotation', kind: 'DIVORCE' });
    const again = await married(province, citizen(60), citizen(62));
    expect(again.state).toBe('ISSUING');
  });

  it('ends no marriage twice, none before it began, and nothing but a marriage', async () => {
    const entry = await marriage(63, 64);
    const divorce = (of: string, on: string) => () => officer.ask(documents.recordDivorce, { entry: of, on });
    await expectRefused(province, 'InvalidInput', divorce(entry, '2026-11-22'));
    await expectRefused(province, 'InvalidInput', divorce(entry, '2026-11-24'));
    await expectRefused(province, 'NotMarried', divorce(await birth(), '2026-11-23'));
    await divorce(entry, '2026-11-23')();
    await expectRefused(province, 'NotMarried', divorce(entry, '2026-11-23'));
  });
});
