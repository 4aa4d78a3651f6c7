import { type Act, InvalidInput } from '../../../server/kit/index.ts';
import type { AnnotationKind, PartyField, PartyRole } from '../model.ts';
import { insertChanges } from '../queries/annotations.ts';
import { findParties } from '../queries/register.ts';
import { annotate } from '../register/annotate.ts';
import { entryToKeep } from './entry-to-keep.ts';

interface WantedAnnotation {
  readonly entry: number;
  readonly kind: AnnotationKind;
  readonly note: string;
  readonly basis: string;
  readonly changes: readonly {
    readonly role: PartyRole;
    readonly field: PartyField;
    readonly value: string;
  }[];
}

/** Notes in an entry what is or was otherwise than registered; answers with the id of the annotation. */
export async function annotateEntry(act: Act, wanted: WantedAnnotation): Promise<number> {
  const { changes, entry: id, ...annotation } = wanted;
  const { id: entryId } = await entryToKeep(act, id);
  const parties = new Map((await findParties(act.db, entryId)).map((party) => [party.role, party.id]));
  const found = changes.map(({ role, field, value }, at) => {
    const partyId = parties.get(role);
    if (partyId === undefined) throw namesNobody(at);
    return { partyId, entryId, field, value };
  });
  const annotationId = await annotate(act, { ...annotation, entryId });
  await insertChanges(
    act.db,
    found.map((change) => ({ ...change, annotationId })),
  );
  return annotationId;
}

function namesNobody(at: number): InvalidInput {
  return new InvalidInput(`changes.${at}.role`, {
    vi: 'Việc hộ tịch này không có người với vai trò đó.',
    en: 'The entry names nobody as that.',
  });
}
