import { admin } from '../../modules/admin/contract.ts';
import { switchModule } from '../support/documents.ts';
import { expectNoForeignRows } from '../support/every-operation.ts';
import { setSettings } from '../support/set-settings.ts';

// Whoever administers the server sees all of it; nothing of it is an agency's.
await expectNoForeignRows(admin, {
  shows: {},
  seed: async ({ overseer }) => {
    await overseer.ask(switchModule, { module: 'residence', enabled: false });
    await overseer.ask(switchModule, { module: 'residence', enabled: true });
    await setSettings(overseer, 'dossiers', {});
    return {};
  },
});
