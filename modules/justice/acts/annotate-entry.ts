import { type Act, InvalidInput } from '../../../server/kit/index.ts';
import { type AnnotationKind, EntryKind, PartyField, PartyRole } from '../model.ts';
import { insertChanges, insertPartyNamedLater } from '../queries/annotations.ts';
import { type EntryRow, findParties } from '../queries/register.ts';
import { annotate } from '../register/annotate.ts';
import { bearerOf } from './bearer-of.ts';
import { entryToKeep } from './entry-to-keep.ts';

/** What is otherwise of somebody whom an entry names. */
export interface WantedChange {
  readonly role: PartyRole;
  readonly field: PartyField;
  readonly value: string;
}

interface WantedAnnotation {
  readonly entry: number;
  readonly kind: AnnotationKind;
  readonly note: string;
  readonly basis: string;
  readonly changes: readonly WantedChange[];
}

const { MOTHER, FATHER, CHILD } = PartyRole;
const { FULL_NAME, BIRTH_DATE, CITIZEN_NUMBER } = PartyField;

/**
 * Notes in an entry what is or was otherwise than registered, and in that of a birth a parent whom it did not name;
 * answers with the id of the annotation.
 */
export async function annotateEntry(act: Act, wanted: WantedAnnotation): Promise<number> {
  const { changes, entry: id, ...annotation } = wanted;
  const entry = await entryToKeep(act, id);
  const { id: entryId } = entry;
  const parties = await findParties(act.db, entryId);
  const partyOf = new Map(parties.map((party) => [party.role, party]));
  for (const [at, { role, field, value }] of changes.entries()) {
    if (!partyOf.has(role) && !namesParent(entry, changes, role)) throw namesNobody(at);
    if (field === BIRTH_DATE && value > lastDayToBeBornOn(entry, role)) throw bornLater(at);
  }
  const bearers = new Map<WantedChange, number>();
  for (const [at, change] of changes.entries())
    if (change.field === CITIZEN_NUMBER)
      bearers.set(change, await bearerOf(act, { entry, parties, changes, change, at }));
  const annotationId = await annotate(act, { ...annotation, entryId });
  const idOf = new Map(parties.map((party) => [party.role, party.id]));
  for (const { role, field, value: fullName } of changes)
    if (field === FULL_NAME && !partyOf.has(role))
      idOf.set(role, await insertPartyNamedLater(act.db, { entryId, annotationId, role, fullName }));
  await insertChanges(
    act.db,
    changes.flatMap((change) => {
      const { role, field, value } = change;
      const partyId = idOf.get(role);
      if (partyId === undefined) return [];
      return { annotationId, partyId, entryId, field, value, personId: bearers.get(change) ?? null };
    }),
  );
  return annotationId;
}

/** Whether the changes name the father or the mother of a child for the first time. */
function namesParent({ kind }: EntryRow, changes: readonly WantedChange[], role: PartyRole): boolean {
  const isParent = kind === EntryKind.BIRTH && (role === MOTHER || role === FATHER);
  return isParent && changes.some((change) => change.role === role && change.field === FULL_NAME);
}

/** A child is born before it is registered, all others before what they are named for. */
function lastDayToBeBornOn({ happenedOn, registeredOn }: EntryRow, role: PartyRole): string {
  return role === CHILD ? registeredOn : (happenedOn ?? registeredOn);
}

function namesNobody(at: number): InvalidInput {
  return new InvalidInput(`changes.${at}.role`, {
    vi: 'Việc hộ tịch này không có người với vai trò đó.',
    en: 'The entry names nobody as that.',
  });
}

function bornLater(at: number): InvalidInput {
  return new InvalidInput(`changes.${at}.value`, {
    vi: 'Ngày sinh không được sau việc hộ tịch đã đăng ký.',
    en: 'The day of birth must not be after what was registered.',
  });
}
