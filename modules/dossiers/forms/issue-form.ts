import { type Act, dayOf, momentOf } from '../../../server/kit/index.ts';
import { deskOf } from '../between-agencies/desk-of.ts';
import { dossiers } from '../contract.ts';
import { findEventOfForm, lockEvent } from '../queries/events-of-forms.ts';
import { findFormOfEvent, insertForm, nextFormNumber } from '../queries/forms.ts';
import { editionOn } from './edition-on.ts';
import { isOccasion } from './is-occasion.ts';
import type { FormKind } from './model.ts';
import { OFFICIAL_FORMS } from './official-forms.ts';

/**
 * Issues a form for something that happened; a worker draws it. The same once more is the same form. Null where it gives
 * no occasion for one, and where the circular that holds for the dossier has no such form.
 */
export async function issueForm(act: Act, eventId: number, kind: FormKind): Promise<number | null> {
  const { dossierId, at: issuedAt, receivedAt, ...of } = await findEventOfForm(act.db, eventId);
  // Not the dossier: nobody who acts on it waits for a worker.
  await lockEvent(act.db, eventId);
  const issued = await findFormOfEvent(act.db, eventId, kind);
  if (issued !== undefined) return issued.id;
  if (!isOccasion(kind, { ...of, receivedAt })) return null;
  const { formsOf2025From } = await act.settings(dossiers);
  const edition = editionOn(receivedAt ?? issuedAt, formsOf2025From);
  const form = OFFICIAL_FORMS[edition][kind];
  if (form === undefined) return null;
  const agencyId = form.issuer === 'desk' ? deskOf(of) : of.agencyId;
  const { year } = dayOf(momentOf(issuedAt));
  const number = form.notation === null ? null : await nextFormNumber(act.db, { agencyId, year, kind });
  const formId = await insertForm(act.db, { dossierId, eventId, kind, edition, agencyId, issuedAt, number });
  await act.enqueue(dossiers.jobs.drawForm, { formId });
  return formId;
}
