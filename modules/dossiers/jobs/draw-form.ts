import { type Act, type BodyOf, drawPaper } from '../../../server/kit/index.ts';
import { files } from '../../files/contract.ts';
import { procedures } from '../../procedures/contract.ts';
import type { dossiers } from '../contract.ts';
import { factsOf } from '../forms/facts-of.ts';
import { FormKind } from '../forms/model.ts';
import { OFFICIAL_FORMS } from '../forms/official-forms.ts';
import { paperOf } from '../forms/paper-of.ts';
import { findEventOfForm } from '../queries/events-of-forms.ts';
import { findForm, lockForm, setFormFile } from '../queries/forms.ts';

interface Document {
  readonly name: string;
  readonly hash: string;
  readonly size: number;
  readonly mediaType: string;
  readonly pages: number;
}

const LARGEST_FORM = 5_000_000;

/** Draws a form, and hands it to whom it is for. What was drawn stays. */
export const drawForm: BodyOf<typeof dossiers.jobs.drawForm> = async ({ formId }, ctx) => {
  const form = await findForm(ctx.db, formId);
  const official = OFFICIAL_FORMS[form.edition][form.kind];
  if (form.fileId !== null || official === undefined) return;
  const facts = await factsOf(ctx, form);
  const { content, pages } = await drawPaper(paperOf(official, facts));
  const { hash, size } = await ctx.storage.put(new Blob([content]).stream(), LARGEST_FORM);
  const name = `${official.number} ${official.title} ${facts.code ?? ''}`.trim();
  const document = { name: `${name}.pdf`, hash, size, mediaType: 'application/pdf', pages };
  await ctx.transact(async (act) => {
    if ((await lockForm(act.db, formId)).fileId !== null) return;
    await setFormFile(act.db, formId, await kept(act, form, document));
  });
};

/** The control slip is the agencies' own; everything else is the applicant's, too. */
async function kept(
  act: Act,
  { kind, eventId }: { readonly kind: FormKind; readonly eventId: number },
  document: Document,
): Promise<number> {
  const { applicantId, procedureId, ...of } = await findEventOfForm(act.db, eventId);
  const { agencyId, holderAgencyId, receivingAgencyId } = of;
  if (kind === FormKind.CONTROL_SLIP) {
    const fileId = await act.call(files.calls.keepForOffice, { ...document, agencyId });
    return shared(act, fileId, [holderAgencyId, receivingAgencyId]);
  }
  const { assurance } = await act.call(procedures.calls.version, { id: procedureId });
  const fileId = await act.call(files.calls.keepIssued, { ...document, issuedToId: applicantId, assurance });
  return shared(act, fileId, [agencyId, receivingAgencyId]);
}

async function shared(act: Act, fileId: number, agencies: readonly (number | null)[]): Promise<number> {
  for (const agencyId of agencies)
    if (agencyId !== null) await act.call(files.calls.share, { fileIds: [fileId], agencyId });
  return fileId;
}
