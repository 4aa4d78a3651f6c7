import type { SchemaPart } from '../../../../server/kit/index.ts';
import { confirmWithdrawal } from '../../acts/confirm-withdrawal.ts';
import { receiveDossier } from '../../acts/receive-dossier.ts';
import { refuseIntake } from '../../acts/refuse-intake.ts';
import { requestSupplement } from '../../acts/request-supplement.ts';
import { takeInDossier } from '../../acts/take-in-dossier.ts';
import { dossiers } from '../../contract.ts';
import { CodesUsedUp } from '../../intake/refusals.ts';
import { actOnDossier, actWithReason } from '../act-on-dossier.ts';
import { refusalsOfHandingIn } from './refusals-of-handing-in.ts';

const { receiveDossiers } = dossiers.permissions;

/** What the one-stop desk does. */
export const deskActs: SchemaPart = (build) => {
  actOnDossier(build, 'receiveDossier', {
    description: 'Receives a dossier (tiếp nhận hồ sơ): it gets its code and the day on which it is due.',
    authScopes: { may: receiveDossiers },
    refusals: [CodesUsedUp],
    act: receiveDossier,
  });
  actOnDossier(build, 'takeInDossier', {
    description: 'Hands in and receives at once what was entered at the counter.',
    authScopes: { may: receiveDossiers },
    refusals: [...refusalsOfHandingIn, CodesUsedUp],
    act: takeInDossier,
  });
  actWithReason(build, 'refuseIntake', {
    description: 'Does not take a dossier in (từ chối tiếp nhận).',
    authScopes: { may: receiveDossiers },
    reason: 'The reason, which the applicant reads.',
    act: refuseIntake,
  });
  actWithReason(build, 'requestSupplement', {
    description:
      'Asks the applicant for what is missing (yêu cầu bổ sung, hoàn thiện hồ sơ): once, and completely. The clock stands, and begins again from zero; a second request counts as late.',
    authScopes: { signedIn: true },
    reason: 'What is missing.',
    act: requestSupplement,
  });
  actOnDossier(build, 'confirmWithdrawal', {
    description:
      'Confirms that the applicant takes a received dossier back (xác nhận rút hồ sơ), and that the originals were returned.',
    authScopes: { signedIn: true },
    act: confirmWithdrawal,
  });
};
