import { implement } from '../../server/kit/index.ts';
import { version } from './calls/version.ts';
import { versionInForce } from './calls/version-in-force.ts';
import { procedures as contract } from './contract.ts';
import { offer, paper, procedure, procedures, serviceLevel } from './schema/procedure.ts';

export default implement(contract, {
  schema: [serviceLevel, procedure, offer, paper, procedures],
  calls: { versionInForce, version },
});
