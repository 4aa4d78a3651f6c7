import { implement } from '../../server/kit/index.ts';
import { admin } from './contract.ts';
import { carryOutChanges } from './jobs/carry-out-changes.ts';
import { adminFiles, adminPage } from './routes/page.ts';
import { moduleActs } from './schema/module-acts.ts';
import { changeParts } from './schema/module-change.ts';
import { modulePlan } from './schema/module-plan.ts';
import { moduleParts } from './schema/modules.ts';
import { processParts } from './schema/processes.ts';
import { queueParts } from './schema/queues.ts';
import { adminRefusals } from './schema/refusals.ts';
import { settingsParts } from './schema/settings.ts';

export default implement(admin, {
  schema: [
    ...moduleParts,
    modulePlan,
    ...changeParts,
    moduleActs,
    ...adminRefusals,
    ...settingsParts,
    ...queueParts,
    ...processParts,
  ],
  jobs: { carryOutChanges },
  routes: [adminPage, adminFiles],
});
