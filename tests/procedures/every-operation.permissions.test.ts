import { procedures } from '../../modules/procedures/contract.ts';
import { expectNoForeignRows } from '../support/every-operation.ts';
import { checked, exported } from './importing.ts';

await expectNoForeignRows(procedures, {
  shows: {},
  works: true,
  seed: async ({ overseer }) => {
    const [columns, first] = (await exported(overseer)).split('\n');
    await checked(overseer, `${columns}\n${first}`);
    return {};
  },
});
