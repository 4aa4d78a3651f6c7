import { describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';

const TOGETHER = 30;
// Each of them waits for the one before with a connection in its hands, and nobody waits for a connection for long.
const province = await openProvince({ work: false, environment: { databaseConnections: 2 * TOGETHER + 10 } });
const { parent, clerk, officer, file } = province;

const entryOf = async (id: string) => {
  const { civilStatusEntry: entry } = await steps.seen(parent, id);
  return entry === null ? null : { year: entry.year, number: entry.number };
};

describe('the register of births', () => {
  it('numbers 30 grants at once 1 to 30, and a grant that comes twice once', async () => {
    const all = await steps.times(TOGETHER, () => steps.received(parent, clerk, file));
    const answers = await Promise.all(
      all.flatMap(({ id: dossier }) => [
        officer.ask(documents.grantDossier, { dossier }),
        officer.ask(documents.grantDossier, { dossier }),
      ]),
    );
    expect(answers.filter(({ answer }) => answer.__typename === 'Dossier')).toHaveLength(TOGETHER);
    expect(answers.filter(({ answer }) => answer.__typename === 'ActNotPossible')).toHaveLength(TOGETHER);
    const entries = await Promise.all(all.map(({ id }) => entryOf(id)));
    expect(entries.every((entry) => entry?.year === 2026)).toBe(true);
    expect(entries.map((entry) => entry?.number ?? 0).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: TOGETHER }, (_, at) => at + 1),
    );
  });

  it('begins at 1 in a new year, whose first moment is that of Vietnam', async () => {
    province.clock.set('2027-12-31T16:00+07:00');
    expect(await entryOf(await steps.granted(province, file))).toEqual({ year: 2027, number: 1 });
    expect(await entryOf(await steps.granted(province, file))).toEqual({ year: 2027, number: 2 });
    province.clock.set('2027-12-31T17:00Z');
    expect(await entryOf(await steps.granted(province, file))).toEqual({ year: 2028, number: 1 });
  });

  it('begins at 1 in another commune', async () => {
    province.clock.set('2029-01-02T09:00+07:00');
    const { readDossiers, receiveDossiers, decideDossiers } = dossiers.permissions;
    const agency = await province.committee('04795');
    const all = [readDossiers, receiveDossiers, decideDossiers];
    const elsewhere = await province.office('elsewhere', all, agency);
    expect(await entryOf(await steps.granted(province, file))).toEqual({ year: 2029, number: 1 });
    const there = { parent, clerk: elsewhere, officer: elsewhere };
    expect(await entryOf(await steps.granted(there, file, '04795'))).toEqual({ year: 2029, number: 1 });
  });

  it('gives no number to a dossier that is not granted', async () => {
    province.clock.set('2030-01-02T09:00+07:00');
    const { id } = await steps.received(parent, clerk, file);
    await officer.ask(documents.refuseDossier, { dossier: id, reason: 'Thiếu giấy tờ.' });
    expect(await entryOf(id)).toBeNull();
    expect(await entryOf(await steps.granted(province, file))).toEqual({ year: 2030, number: 1 });
  });
});
