import { type Act, NotAllowed } from '../../../server/kit/index.ts';
import { Channel } from '../../procedures/model.ts';
import { insertDraft } from '../queries/dossier.ts';
import { draftOf, type WantedDraft } from './draft-of.ts';

/** Opens a draft online, for oneself. */
export async function openDossier(act: Act, wanted: WantedDraft): Promise<number> {
  const applicantId = act.viewer?.personId;
  if (applicantId == null) throw new NotAllowed();
  return insertDraft(act.db, { ...(await draftOf(act, wanted, Channel.ONLINE)), applicantId });
}
