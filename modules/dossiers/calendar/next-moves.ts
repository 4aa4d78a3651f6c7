import type { Act } from '../../../server/kit/index.ts';
import { organisations } from '../../organisations/contract.ts';
import { countedBy } from '../deadline/due-of.ts';
import { startOfDay } from '../deadline/start-of-day.ts';
import { findDueDossiers } from '../queries/calendar-impact.ts';
import { findDeadlineEntries } from '../queries/deadline-entries.ts';

type DueDossier = Awaited<ReturnType<typeof findDueDossiers>>[number];

export interface Move {
  readonly dossier: DueDossier;
  readonly dueFrom: Date;
  readonly dueTo: Date;
}

interface Place {
  readonly changeId: number;
  readonly state: string;
  readonly reached: number;
}

/**
 * The next dossiers that a change of the calendar may concern: how far they reach, and those whose ledger gives another
 * date by the calendar as the change would make it or, while they are moved, by the one that is. Null behind the last.
 */
export async function nextMoves(
  act: Act,
  { changeId, state, reached }: Place,
  most: number,
): Promise<{ readonly reached: number; readonly moves: readonly Move[] } | null> {
  const { agencyId, firstDay } = await act.call(organisations.calls.calendarChange, { id: changeId });
  const moving = state === 'moving';
  const from = startOfDay(firstDay);
  const found = await findDueDossiers(act.db, { agencyId, from, after: reached, most, lock: moving });
  const last = found.at(-1);
  if (last === undefined) return null;
  const ids = found.map(({ id }) => id);
  const ledgers = Map.groupBy(await findDeadlineEntries(act.db, ids), ({ dossierId }) => dossierId);
  const counted = found.flatMap((dossier) => {
    const { dueAt: dueFrom } = dossier;
    const by = countedBy(ledgers.get(dossier.id) ?? []);
    return by === null || dueFrom === null ? [] : [{ dossier, dueFrom, by }];
  });
  const dues = await act.call(organisations.calls.duesAt, {
    limits: counted.map(({ dossier: { agencyId, clockAgencyId }, by }) => ({
      agencyId: clockAgencyId ?? agencyId,
      ...by,
    })),
    proposed: moving ? null : changeId,
  });
  const moves = counted.flatMap(({ dossier, dueFrom }, nth) => {
    const dueTo = dues[nth] ?? dueFrom;
    return dueTo.getTime() === dueFrom.getTime() ? [] : [{ dossier, dueFrom, dueTo }];
  });
  return { reached: last.id, moves };
}
