import { implement } from '../../server/kit/index.ts';
import { admin } from './contract.ts';
import { carryOutChanges } from './jobs/carry-out-changes.ts';
import { moduleActs } from './schema/module-acts.ts';
import { changeParts } from './schema/module-change.ts';
import { modulePlan } from './schema/module-plan.ts';
import { moduleParts } from './schema/modules.ts';
import { adminRefusals } from './schema/refusals.ts';

export default implement(admin, {
  schema: [...moduleParts, modulePlan, ...changeParts, moduleActs, ...adminRefusals],
  jobs: { carryOutChanges },
});
