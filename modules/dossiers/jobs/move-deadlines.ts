import type { Act, BodyOf } from '../../../server/kit/index.ts';
import { organisations } from '../../organisations/contract.ts';
import { procedures } from '../../procedures/contract.ts';
import { goThrough } from '../calendar/go-through.ts';
import { ImpactState } from '../calendar/model.ts';
import type { Move } from '../calendar/next-moves.ts';
import type { dossiers } from '../contract.ts';
import { DossierEventKind } from '../history/model.ts';
import { recordEvent } from '../history/record-event.ts';
import { keepMoves } from '../queries/calendar-impact.ts';
import { insertDeadlineEntry } from '../queries/deadline-entries.ts';

/** Few, since nobody else acts on them meanwhile. */
const MOST = 100;

/** Writes into the ledgers of open dossiers what a change of the calendar does to them: each once, however often it runs. */
export const moveDeadlines: BodyOf<typeof dossiers.jobs.moveDeadlines> = ({ changeId }, ctx) =>
  goThrough(ctx, changeId, {
    state: ImpactState.MOVING,
    end: ImpactState.MOVED,
    most: MOST,
    keep: (act, moves) => revise(act, changeId, moves),
  });

async function revise(act: Act, changeId: number, moves: readonly Move[]): Promise<void> {
  if (moves.length === 0) return;
  const { notice } = await act.call(organisations.calls.calendarChange, { id: changeId });
  const at = new Date(act.clock.now().epochMilliseconds);
  const of = moves.map(({ dossier, dueFrom, dueTo }) => ({
    changeId,
    dossierId: dossier.id,
    dueFrom,
    dueTo,
  }));
  await keepMoves(act.db, of);
  await insertDeadlineEntry(
    act.db,
    ...of.map(({ dossierId, dueTo: dueAt }) => ({
      dossierId,
      kind: 'calendar-revision' as const,
      at,
      actorId: null,
      dueAt,
      note: notice,
      changeId,
    })),
  );
  const codes = new Map<number, string>();
  for (const id of new Set(moves.map(({ dossier }) => dossier.procedureId)))
    codes.set(id, (await act.call(procedures.calls.version, { id })).code);
  for (const { dossier } of moves) {
    const procedure = codes.get(dossier.procedureId) ?? '';
    await recordEvent(act, dossier, DossierEventKind.DEADLINE_REVISED, procedure, notice);
  }
}
