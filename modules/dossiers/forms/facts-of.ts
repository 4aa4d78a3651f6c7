import { type Context, momentOf } from '../../../server/kit/index.ts';
import { organisations } from '../../organisations/contract.ts';
import { people } from '../../people/contract.ts';
import { procedures } from '../../procedures/contract.ts';
import { lookUpUrl } from '../look-up/look-up-url.ts';
import { findDeadlineEntries } from '../queries/deadline-entries.ts';
import { findDossierFiles } from '../queries/dossier-files.ts';
import { findEventOfForm } from '../queries/events-of-forms.ts';
import type { FormFacts } from './form-facts.ts';
import { handedIn } from './handed-in.ts';
import { FormKind } from './model.ts';
import { stepsOf } from './steps-of.ts';

/** What a form says, as it stood when that happened for which it was issued. */
export async function factsOf(
  ctx: Context,
  {
    eventId,
    kind,
    number,
    agencyId: issuerId,
  }: {
    readonly eventId: number;
    readonly kind: FormKind;
    readonly number: number | null;
    readonly agencyId: number;
  },
): Promise<FormFacts> {
  const { dossierId, at, code, note, officer, ...of } = await findEventOfForm(ctx.db, eventId);
  const agency = await ctx.call(organisations.calls.agency, { id: of.agencyId });
  const issuer = await ctx.call(organisations.calls.agency, { id: issuerId });
  const applicant = await ctx.call(people.calls.contact, { personId: of.applicantId });
  const version = await ctx.call(procedures.calls.version, { id: of.procedureId });
  const entries = (await findDeadlineEntries(ctx.db, [dossierId])).filter((entry) => entry.at <= at);
  const counted = entries.findLast(({ countsFrom }) => countsFrom !== null);
  const files = (await findDossierFiles(ctx.db, dossierId)).filter(({ addedAt }) => addedAt <= at);
  return {
    issuedAt: momentOf(at),
    number,
    agency: agency.name,
    issuer: issuer.name,
    place: issuer.unitName ?? issuer.name,
    code,
    lookUp: code === null ? null : { url: lookUpUrl(ctx.publicUrl, code), password: of.lookUpPassword },
    applicant,
    procedure: `${version.name} (${version.code})`,
    papers: handedIn(version.papers, files),
    limit:
      counted?.amount == null || counted.unit === null
        ? null
        : { amount: counted.amount, unit: counted.unit },
    // After a supplement the time counts from the receipt of the whole dossier (Decree 118/2025 Art. 19(4)).
    receivedAt: momentOf(counted?.countsFrom ?? of.receivedAt),
    dueAt: momentOf(entries.at(-1)?.dueAt ?? null),
    formerDueAt: momentOf(entries.at(-2)?.dueAt ?? null),
    returned: { returnBy: of.returnBy, returnAddress: of.returnAddress },
    reason: note,
    officer,
    steps:
      kind === FormKind.CONTROL_SLIP
        ? await stepsOf(ctx, { dossierId, eventId, at, agency: agency.name, desk: issuer.name })
        : [],
  };
}
