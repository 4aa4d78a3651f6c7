import { type Act, dayInFigures } from '../../../server/kit/index.ts';
import { KINDS } from '../kinds/kinds.ts';
import { AnnotationKind, EntryKind } from '../model.ts';
import { lockEntry } from '../queries/annotations.ts';
import { endMarriage } from '../queries/civil-status.ts';
import { annotate } from './annotate.ts';

interface Death {
  readonly entryId: number;
  readonly number: number;
  readonly year: number;
  readonly diedOn: string;
}

/** Ends a marriage by the death of one of the two, and notes it in the entry of the marriage. */
export async function widow(act: Act, marriageId: number, death: Death): Promise<void> {
  await lockEntry(act.db, marriageId);
  const endedById = await annotate(act, {
    entryId: marriageId,
    kind: AnnotationKind.DEATH,
    note: `Hôn nhân chấm dứt do một bên chết ngày ${dayInFigures(Temporal.PlainDate.from(death.diedOn))}`,
    basis: `${KINDS[EntryKind.DEATH].register}, số ${death.number}/${death.year}`,
    causeId: death.entryId,
  });
  // Somebody recorded a divorce since the marriage was found: then all of it is to be looked at again.
  if (!(await endMarriage(act.db, marriageId, { validTo: death.diedOn, endedById })))
    throw new Error(`The marriage ${marriageId} has ended meanwhile`);
}
