import type { Act } from '../../../server/kit/index.ts';
import { carryOut } from './carry-out.ts';
import { dossierFor } from './dossier-for.ts';
import { DossierAct } from './model.ts';
import { OwnProposal } from './refusals.ts';

/** Decides as was proposed (phê duyệt): by somebody else. @throws OwnProposal */
export async function approveDecision(act: Act, id: number): Promise<number> {
  const on = await dossierFor(act, DossierAct.APPROVE, id);
  if (on.dossier.proposerId === on.viewer.accountId) throw new OwnProposal();
  await carryOut(act, on, on.dossier.proposalReason);
  return id;
}
