import { describe, expect, it } from 'vitest';
import { admin } from '../../modules/admin/contract.ts';
import { openProvince } from '../support/province.ts';
import { expectError, expectRefused } from '../support/refused.ts';
import { changeModuleSettings, settingsChanges, settingsNow } from '../support/settings-documents.ts';
import { processesNow, queuesNow, rerunJob } from './queue-documents.ts';

const province = await openProvince({ work: false });
const { parent, clerk, officer, partner, anybody } = province;
const manager = await province.office('manager', [admin.permissions.manageModules], null);
const others = [parent, clerk, officer, partner];

const parked = { queue: 'notices.mail', job: 'outbox-999999' };
const changing = { module: 'files', version: 0, settings: '{}' };

describe('settings', () => {
  it('are seen by whoever manages modules, and by nobody else', async () => {
    expect((await manager.ask(settingsNow, { module: 'files' })).moduleSettings).not.toBeNull();
    expect((await manager.ask(settingsChanges, {})).settingsChanges.edges).toEqual([]);
    for (const asker of others) {
      await expectError(asker.answer(settingsNow, { module: 'files' }), 'NotAllowed');
      await expectError(asker.answer(settingsChanges, {}), 'NotAllowed');
    }
    await expectError(anybody.answer(settingsNow, { module: 'files' }), 'NotSignedIn');
    await expectError(anybody.answer(settingsChanges, {}), 'NotSignedIn');
  });

  it('are changed by whoever manages modules, and by nobody else', async () => {
    for (const asker of others)
      await expectRefused(province, 'NotAllowed', () => asker.ask(changeModuleSettings, changing));
    await expectRefused(province, 'NotSignedIn', () => anybody.ask(changeModuleSettings, changing));
    const { answer } = await manager.ask(changeModuleSettings, changing);
    expect(answer.__typename).toBe('SettingsChange');
  });
});

describe('queues and processes', () => {
  it('are seen by whoever manages modules, and by nobody else', async () => {
    expect((await manager.ask(queuesNow, {})).queues.length).toBeGreaterThan(5);
    expect((await manager.ask(processesNow, {})).processes.length).toBe(1);
    for (const asker of others) {
      await expectError(asker.answer(queuesNow, {}), 'NotAllowed');
      await expectError(asker.answer(processesNow, {}), 'NotAllowed');
    }
    await expectError(anybody.answer(queuesNow, {}), 'NotSignedIn');
    await expectError(anybody.answer(processesNow, {}), 'NotSignedIn');
  });

  it('have no job run again by anybody else', async () => {
    await expectRefused(province, 'JobNotParked', () => manager.ask(rerunJob, parked));
    for (const asker of others)
      await expectRefused(province, 'NotAllowed', () => asker.ask(rerunJob, parked));
    await expectRefused(province, 'NotSignedIn', () => anybody.ask(rerunJob, parked));
  });
});
