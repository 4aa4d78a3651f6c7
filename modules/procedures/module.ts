import { implement } from '../../server/kit/index.ts';
import { version } from './calls/version.ts';
import { versionInForce } from './calls/version-in-force.ts';
import { procedures as contract } from './contract.ts';
import { offers } from './loaders/offers.ts';
import { channel } from './schema/channel.ts';
import { offer, paper, procedure, procedures, serviceLevel } from './schema/procedure.ts';

export default implement(contract, {
  schema: [serviceLevel, channel, procedure, offer, paper, procedures],
  loaders: { offers },
  calls: { versionInForce, version },
});
