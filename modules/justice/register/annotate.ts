import { type Act, dayOf, NotSignedIn } from '../../../server/kit/index.ts';
import type { AnnotationKind } from '../model.ts';
import { insertAnnotation } from '../queries/annotations.ts';

export interface NewAnnotation {
  readonly entryId: number;
  readonly kind: AnnotationKind;
  readonly note: string;
  /** The document that it rests on: number, day and who issued it. */
  readonly basis: string;
  /** The entry that led to it. */
  readonly causeId?: number;
}

/** Notes something in an entry that is locked; the entry itself stays as it was registered. Answers with its id. */
export function annotate(act: Act, { causeId, ...annotation }: NewAnnotation): Promise<number> {
  const { viewer } = act;
  if (viewer === null) throw new NotSignedIn();
  return insertAnnotation(act.db, {
    ...annotation,
    causeId: causeId ?? null,
    madeOn: dayOf(act.clock.now()).toString(),
    makerId: viewer.accountId,
    makerName: viewer.name,
  });
}
