import { refusal } from '../../../server/kit/index.ts';
import { ModulePlan } from '../model.ts';
import {
  AdminStaysOn,
  ChangeNotFound,
  ChangeOver,
  GraphBroken,
  ModuleBusy,
  ModuleIsOff,
  ModuleNotFound,
  ModuleRequired,
  RequirementsOff,
} from '../refusals.ts';

export const adminRefusals = [
  refusal(ModuleNotFound, 'There is no such module.'),
  refusal(ModuleRequired, 'Other modules that are on require it.', { modules: 'Their ids, with commas.' }),
  refusal(RequirementsOff, 'Modules that it requires are off.', { modules: 'Their ids, with commas.' }),
  refusal(ModuleIsOff, 'It is off, and cannot be frozen.'),
  refusal(ModuleBusy, 'Something is open with it, or one of its jobs runs.', {
    plan: { type: ModulePlan, description: 'What it would have meant.' },
  }),
  refusal(GraphBroken, 'The graph cannot be composed with this change.'),
  refusal(AdminStaysOn, 'The administration cannot be switched off.'),
  refusal(ChangeNotFound, 'There is no such change.'),
  refusal(ChangeOver, 'The change has ended.'),
];
