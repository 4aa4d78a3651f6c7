import { beforeAll, describe, expect, it } from 'vitest';
import { organisations } from '../../modules/organisations/contract.ts';
import { barrierBefore } from '../start/barrier.ts';
import { openSite } from '../support/processes.ts';
import { openProvince } from '../support/province.ts';
import { type DossierOfJune, dossiersNow, loadDossiersOfJune, successorsOf2025 } from './dossiers-of-june.ts';
import * as documents from './reorganisation-documents.ts';
import { backBefore2025, rowsOf2025, standing } from './reorganisation-of-2025.ts';
import { confirmed, csv, decided, handedOver, planned, stateOf, work } from './reorganising.ts';

const SPLIT = ['04891', '04957', '05221'];

const isOpen = ({ state }: DossierOfJune) => state !== 'withdrawn';

/**
 * Proves the reorganisation of 1 July 2025 from a file, with so many dossiers: first by a worker that is killed in the
 * middle, then by another.
 */
export async function proveReorganisation(count: number): Promise<void> {
  const province = await openProvince({ work: false, now: '2025-06-30T09:00+07:00' });
  const platform = province.platform();
  const { db } = platform.database;
  const { planReorganisations, reorganise } = organisations.permissions;
  const planner = await province.office('planner', [planReorganisations], null);
  const confirmer = await province.office('confirmer', [reorganise], null);
  const successors = await successorsOf2025();

  let id: string;
  let shipped: readonly string[];
  let before: readonly DossierOfJune[];
  let killed: readonly DossierOfJune[];
  let halfway: Awaited<ReturnType<typeof stateOf>>;
  let waiting: Awaited<ReturnType<typeof handedOver>>;
  let after: readonly DossierOfJune[];

  beforeAll(async () => {
    shipped = await standing(db);
    await backBefore2025(db);
    await loadDossiersOfJune(db, count, province.clerk.accountId);
    before = await dossiersNow(db);
    const rows = await rowsOf2025();
    id = await province.whileWorking(() => planned(planner, '2025-07-01', rows));
    province.clock.set('2025-07-01T00:00+07:00');
    await confirmed(confirmer, id);
    await killedInTheMiddle();
    killed = await dossiersNow(db);
    halfway = await stateOf(planner, id);
    await province.whileWorking(async () => {
      waiting = await handedOver(planner, id);
      await decided(planner, id, ([first = '']) => first);
      await handedOver(planner, id);
    });
    after = await dossiersNow(db);
  });

  /** A worker of its own is killed when it has begun to hand dossiers over, and other things lie behind it. */
  async function killedInTheMiddle(): Promise<void> {
    const { databaseUrl } = province.environment;
    await using site = await openSite({ settings: { DATABASE_URL: databaseUrl } });
    // Nobody else writes there: into the histories a worker writes at once which dossiers are late.
    const barrier = await barrierBefore(databaseUrl, 'dossiers.dossier');
    const worker = await site.run('worker').ready();
    await barrier.reached();
    await worker.kill('SIGKILL');
    await barrier.lift();
  }

  describe(`the reorganisation of 1 July 2025, with ${count} dossiers`, () => {
    it('makes of the units and agencies of the day before those that are shipped', async () => {
      expect(await standing(db)).toEqual(shipped);
    });

    it('loses no dossier, and keeps its code, state, due date and commune', () => {
      const kept = (all: readonly DossierOfJune[]) =>
        all.map(({ id, code, state, dueAt, unitId }) => ({ id, code, state, dueAt, unitId }));
      expect(kept(after)).toEqual(kept(before));
      expect(after.filter(({ dueAt }) => dueAt !== null).length).toBeGreaterThan(count * 0.9);
    });

    it('has lost nothing when it is killed in the middle', () => {
      expect(halfway).toMatchObject({
        state: 'RUNNING',
        affected: [
          { holding: 'server.rights', ready: 0 },
          { holding: 'dossiers.openDossiers', handedOver: 0 },
        ],
      });
      expect(killed.map(({ id, agencyId, dueAt }) => ({ id, agencyId, dueAt }))).toEqual(
        before.map(({ id, agencyId, dueAt }) => ({ id, agencyId, dueAt })),
      );
    });

    it('brings every open dossier to the committee of what its commune became', () => {
      const lost = after.filter(
        (dossier) => isOpen(dossier) && !successors.get(dossier.commune)?.includes(dossier.place),
      );
      expect(lost).toEqual([]);
      expect(after.filter((dossier) => isOpen(dossier) && dossier.ended)).toEqual([]);
    });

    it('leaves what was over where it was', () => {
      const over = (all: readonly DossierOfJune[]) => all.filter((dossier) => !isOpen(dossier));
      expect(over(after)).toEqual(over(before).map((dossier) => ({ ...dossier, ended: true })));
    });

    it('tells of each open dossier once, in its history and in the event log', () => {
      const told = after.filter(isOpen).map(({ transfers, announced }) => `${transfers} ${announced}`);
      expect(new Set(told)).toEqual(new Set(['1 1']));
    });

    it('hands nothing of the three communes that were split over before somebody decides', () => {
      const split = before.filter((dossier) => isOpen(dossier) && SPLIT.includes(dossier.commune));
      const dossiers = waiting.affected.find(({ holding }) => holding === 'dossiers.openDossiers');
      expect(dossiers).toMatchObject({ ready: 0, undecided: split.length });
      expect(waiting.state).toBe('RUNNING');
    });

    it('lets the old codes of units and agencies resolve on the days on which they held', async () => {
      const find = (on: string) =>
        province.anybody.ask(documents.whatBecame, { unit: '04891', agency: 'H28.22', on });
      const [eve, day] = [await find('2025-06-30'), await find('2025-07-01')];
      expect(eve.unit).toMatchObject({
        name: 'Xã Vầy Nưa',
        successions: [{ to: { name: 'Phường Thống Nhất' } }, { to: { name: 'Xã Tiền Phong' } }],
      });
      expect(day.unit).toMatchObject({ name: 'Xã Tiền Phong', successions: [] });
      expect(eve.agency).toMatchObject({ name: 'Ủy ban nhân dân huyện Đà Bắc', validTo: '2025-07-01' });
      expect(day.agency).toBeNull();
    });

    it('changes nothing when it is run again', async () => {
      const done = await province.digest();
      await work(platform);
      expect(await province.digest()).toEqual(done);
      expect(await stateOf(planner, id)).toMatchObject({ state: 'FINISHED' });
    });

    it('cannot be planned a second time', async () => {
      const file = csv(await rowsOf2025());
      const { answer } = await planner.ask(documents.planReorganisation, {
        title: 'Lần hai',
        day: '2025-07-01',
        file,
      });
      expect(answer).toMatchObject({
        __typename: 'ReorganisationFaulty',
        rows: expect.stringContaining('12'),
      });
    });
  });
}
