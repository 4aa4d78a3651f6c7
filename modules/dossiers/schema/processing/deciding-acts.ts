import type { SchemaPart } from '../../../../server/kit/index.ts';
import { approveDecision } from '../../acts/approve-decision.ts';
import { decideDossier } from '../../acts/decide-dossier.ts';
import { DecisionNotReady, OwnProposal } from '../../acts/refusals.ts';
import { resolveAtOnce } from '../../acts/resolve-at-once.ts';
import { sendBack } from '../../acts/send-back.ts';
import { stopDossier } from '../../acts/stop-dossier.ts';
import { dossiers } from '../../contract.ts';
import { NotAtOnce } from '../../deadline/refusals.ts';
import { ProcedureNotOffered } from '../../intake/refusals.ts';
import { actOnDossier, actWithReason } from '../act-on-dossier.ts';

const authScopes = { may: dossiers.permissions.decideDossiers };

/** What the deciding officer does. */
export const decidingActs: SchemaPart = (build) => {
  actOnDossier(build, 'approveDecision', {
    description: 'Decides as somebody else proposed (phê duyệt).',
    authScopes,
    refusals: [ProcedureNotOffered, DecisionNotReady, OwnProposal],
    act: approveDecision,
  });
  actWithReason(build, 'sendBack', {
    description: 'Does not follow a proposal: the dossier goes back to the officer who processes it.',
    authScopes,
    reason: 'What is to be done.',
    act: sendBack,
  });
  actOnDossier(build, 'grantDossier', {
    description: 'Grants a dossier: the department writes its register, and the result follows.',
    authScopes,
    refusals: [ProcedureNotOffered, DecisionNotReady],
    act: (act, id) => decideDossier(act, id, null),
  });
  actOnDossier(build, 'resolveAtOnce', {
    description:
      'Receives a dossier and grants it in one go (giải quyết ngay), where the result is due on the same day: for whoever may do both.',
    authScopes,
    refusals: [ProcedureNotOffered, DecisionNotReady, NotAtOnce],
    act: resolveAtOnce,
  });
  actWithReason(build, 'refuseDossier', {
    description: 'Does not grant a dossier (dừng giải quyết).',
    authScopes,
    reason: 'The reason, which the applicant reads.',
    act: decideDossier,
  });
  actWithReason(build, 'stopDossier', {
    description:
      'Ends a dossier without a result (dừng giải quyết), such as one whose applicant does not answer; what was never received is not taken in.',
    authScopes,
    reason: 'The reason, which the applicant reads.',
    act: stopDossier,
  });
};
