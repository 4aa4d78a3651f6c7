import type { BodyOf } from '../../../server/kit/index.ts';
import { publish } from '../admission/publish.ts';
import type { education } from '../contract.ts';
import { lockDueCampaign } from '../queries/campaign.ts';

/** Publishes the results whose moment has come: each campaign once, by whichever worker has it. */
export const publishDueAdmissions: BodyOf<typeof education.jobs.publishDueAdmissions> = async (
  _payload,
  ctx,
) => {
  const publishNext = () =>
    ctx.transact(async (act) => {
      const due = await lockDueCampaign(act.db, new Date(act.clock.now().epochMilliseconds));
      if (due === undefined) return false;
      await publish(act, due);
      return true;
    });
  while (await publishNext());
};
