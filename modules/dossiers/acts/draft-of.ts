import { type Act, dayOf } from '../../../server/kit/index.ts';
import { organisations } from '../../organisations/contract.ts';
import { procedures } from '../../procedures/contract.ts';
import type { Channel } from '../../procedures/model.ts';
import { notInForce } from '../intake/not-in-force.ts';
import { offerOf } from '../intake/offer-of.ts';
import { CommuneNotInForce, ProcedureNotOffered } from '../intake/refusals.ts';
import type { NewDraft } from '../queries/dossier.ts';
import { deciderOf } from './decider-of.ts';
import { type WantedReturn, wantedReturn } from './wanted-return.ts';

/** What somebody wants to hand in. */
export interface WantedDraft extends WantedReturn {
  readonly procedure: string;
  readonly commune: string;
  readonly case?: string | null | undefined;
}

/** A draft for a procedure in force, in a case that it offers, and a commune that exists today; still nobody's. */
export async function draftOf(
  act: Act,
  wanted: WantedDraft,
  channel: Channel,
): Promise<Omit<NewDraft, 'applicantId'>> {
  const now = act.clock.now();
  const day = dayOf(now).toString();
  const [version, commune] = await Promise.all([
    act.call(procedures.calls.versionInForce, { code: wanted.procedure, day }),
    act.call(organisations.calls.communeOn, { code: wanted.commune, day }),
  ]);
  if (version === null) throw await notInForce(act, wanted.procedure, day);
  if (!(await act.offers(version.code))) throw new ProcedureNotOffered(wanted.procedure);
  const { caseName } = offerOf(version, channel, wanted.case ?? null);
  if (commune === null) throw new CommuneNotInForce(wanted.commune, day);
  return {
    procedureId: version.id,
    channel,
    caseName,
    unitId: commune.unitId,
    agencyId: await deciderOf(act, version, commune, day),
    ...wantedReturn(wanted),
    createdAt: new Date(now.epochMilliseconds),
  };
}
