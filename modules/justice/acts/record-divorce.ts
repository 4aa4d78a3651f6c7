import { type Act, dayInFigures, dayOf } from '../../../server/kit/index.ts';
import { insistOnOrder } from '../../dossiers/contract.ts';
import { AnnotationKind } from '../model.ts';
import { endMarriage } from '../queries/civil-status.ts';
import { NotMarried } from '../refusals.ts';
import { annotate } from '../register/annotate.ts';
import { entryToKeep } from './entry-to-keep.ts';

interface Divorce {
  readonly entry: number;
  /** The day from which the two are divorced. */
  readonly on: string;
  readonly basis: string;
}

/** Ends a marriage by a divorce, and notes it in its entry; answers with the id of the annotation. */
export async function recordDivorce(act: Act, { entry: id, on, basis }: Divorce): Promise<number> {
  const entry = await entryToKeep(act, id);
  if (entry.happenedOn === null) throw new NotMarried();
  insistOnOrder(
    [
      [
        ['marriage', entry.happenedOn],
        ['on', on],
      ],
    ],
    dayOf(act.clock.now()).toString(),
  );
  const endedById = await annotate(act, {
    entryId: entry.id,
    kind: AnnotationKind.DIVORCE,
    note: `Ly hôn kể từ ngày ${dayInFigures(Temporal.PlainDate.from(on))}`,
    basis,
  });
  if (!(await endMarriage(act.db, entry.id, { validTo: on, endedById }))) throw new NotMarried();
  return endedById;
}
