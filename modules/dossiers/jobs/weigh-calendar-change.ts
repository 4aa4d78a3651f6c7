import type { BodyOf } from '../../../server/kit/index.ts';
import { goThrough } from '../calendar/go-through.ts';
import { ImpactState } from '../calendar/model.ts';
import type { dossiers } from '../contract.ts';
import { keepMoves } from '../queries/calendar-impact.ts';

const MOST = 1000;

/** Finds out which open dossiers a planned change would move; a second run of one that is weighed does nothing. */
export const weighCalendarChange: BodyOf<typeof dossiers.jobs.weighCalendarChange> = ({ changeId }, ctx) =>
  goThrough(ctx, changeId, {
    state: ImpactState.WEIGHING,
    end: ImpactState.WEIGHED,
    most: MOST,
    keep: (act, moves) =>
      keepMoves(
        act.db,
        moves.map(({ dossier, dueFrom, dueTo }) => ({ changeId, dossierId: dossier.id, dueFrom, dueTo })),
      ),
  });
