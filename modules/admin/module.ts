import { implement } from '../../server/kit/index.ts';
import { admin } from './contract.ts';
import { adminFiles, adminPage } from './routes/page.ts';
import { moduleRefusals, modulesPart } from './schema/modules.ts';
import { processParts } from './schema/processes.ts';
import { queueParts } from './schema/queues.ts';
import { settingsParts } from './schema/settings.ts';

export default implement(admin, {
  schema: [modulesPart, ...moduleRefusals, ...settingsParts, ...queueParts, ...processParts],
  routes: [adminPage, adminFiles],
});
