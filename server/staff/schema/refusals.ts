import { refusal } from '../../kit/schema.ts';
import { PermissionLacking } from '../refusals.ts';

export const staffRefusals = [
  refusal(PermissionLacking, 'Nobody gives on what they do not hold there.', {
    permission: 'Name of the permission.',
  }),
];
