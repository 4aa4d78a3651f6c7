import { z } from 'zod';
import { defineContract } from '../../server/kit/index.ts';

/** The administrator's hold on the modules, as a module itself. */
export const admin = defineContract({
  id: 'admin',
  title: 'Quản trị / Administration',
  permissions: {
    manageModules: {
      sentence: 'Switch modules on and off, change their settings, and see their queues.',
      administrative: true,
    },
  },
  jobs: {
    /** Begins the changes whose moment has come, and ends those that have drained. */
    carryOutChanges: { lane: 'changes', payload: z.object({}), every: 2, attempts: 1 },
  },
});
