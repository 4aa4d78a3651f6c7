import { implement } from '../../server/kit/index.ts';
import { admin } from './contract.ts';
import { moduleRefusals, modulesPart } from './schema/modules.ts';

export default implement(admin, { schema: [modulesPart, ...moduleRefusals] });
