import { type Act, NotAllowed } from '../../../server/kit/index.ts';
import { dossiers } from '../contract.ts';
import { issueForm } from '../forms/issue-form.ts';
import { ISSUED_WHEN } from '../forms/issued-when.ts';
import { FormKind } from '../forms/model.ts';
import { FormNotDue } from '../forms/refusals.ts';
import { Dossier } from '../model.ts';
import { findEvents, findLastEvent } from '../queries/events-of-forms.ts';
import { DossierNotFound } from './refusals.ts';

/**
 * Has a form made for the agency: a control slip as the dossier stands, any other as it was when it was due. What was
 * issued already is the answer, as long as nothing has happened since.
 */
export async function printForm(act: Act, id: number, kind: FormKind): Promise<number> {
  const dossier = await act.read(Dossier, null, { where: { id } });
  if (dossier === null) throw new DossierNotFound();
  const { agencyId, holderAgencyId, receivingAgencyId } = dossier;
  const { readDossiers, receiveDossiers } = dossiers.permissions;
  // Its applicant sees it, too, and is no office.
  const isOfOffice =
    [agencyId, holderAgencyId].some((office) => office !== null && act.viewer?.may(readDossiers, office)) ||
    (receivingAgencyId !== null && act.viewer?.may(receiveDossiers, receivingAgencyId) === true);
  if (!isOfOffice) throw new NotAllowed();
  if (kind === FormKind.CONTROL_SLIP && dossier.receivedAt === null) throw new FormNotDue(kind);
  for (const event of await occasionsFor(act.db, id, kind)) {
    const formId = await issueForm(act, event.id, kind);
    if (formId !== null) return formId;
  }
  throw new FormNotDue(kind);
}

/** A control slip tells of everything up to the last that happened. */
function occasionsFor(db: Act['db'], id: number, kind: FormKind) {
  const kinds = ISSUED_WHEN.filter(({ form }) => form === kind).map(({ happened }) => happened);
  return kind === FormKind.CONTROL_SLIP ? findLastEvent(db, id) : findEvents(db, id, kinds);
}
