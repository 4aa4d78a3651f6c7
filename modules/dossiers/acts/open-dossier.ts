import { type Act, dayOf, NotAllowed } from '../../../server/kit/index.ts';
import { organisations } from '../../organisations/contract.ts';
import { procedures } from '../../procedures/contract.ts';
import { Channel } from '../../procedures/model.ts';
import { offerOf } from '../offer-of.ts';
import { insertDraft } from '../queries/dossier.ts';
import { CommuneNotInForce, ProcedureNotInForce, ProcedureNotOffered } from '../refusals.ts';

/** Opens a draft for a procedure in force and a commune that exists today. */
export async function openDossier(
  act: Act,
  wanted: {
    readonly procedure: string;
    readonly commune: string;
    readonly case?: string | null | undefined;
  },
): Promise<number> {
  const applicantId = act.viewer?.personId;
  if (applicantId == null) throw new NotAllowed();
  const now = act.clock.now();
  const day = dayOf(now).toString();
  const version = await act.call(procedures.calls.versionInForce, { code: wanted.procedure, day });
  if (version === null) throw new ProcedureNotInForce(wanted.procedure);
  if (act.procedure(version.code) === null) throw new ProcedureNotOffered(wanted.procedure);
  const { caseName } = offerOf(version, Channel.ONLINE, wanted.case ?? null);
  const commune = await act.call(organisations.calls.communeOn, { code: wanted.commune, day });
  if (commune === null) throw new CommuneNotInForce(wanted.commune, day);
  return insertDraft(act.db, {
    procedureId: version.id,
    channel: Channel.ONLINE,
    caseName,
    applicantId,
    unitId: commune.unitId,
    agencyId: commune.agencyId,
    createdAt: new Date(now.epochMilliseconds),
  });
}
