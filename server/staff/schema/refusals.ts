import { refusal } from '../../kit/refusal.ts';
import {
  ApprovalNeeded,
  DelegationNotFound,
  NotToOneself,
  PermissionLacking,
  ProposalLapsed,
  RoleGrantNotFound,
  RoleHeld,
  SecondPersonNeeded,
  StaffKnown,
  StaffNotFound,
} from '../refusals.ts';

export const staffRefusals = [
  refusal(PermissionLacking, 'Nobody gives on what they do not hold there.', {
    permission: 'Name of the permission.',
  }),
  refusal(StaffNotFound, 'There is no such member of staff.'),
  refusal(StaffKnown, 'The login or the subject has an account already.'),
  refusal(NotToOneself, 'Nobody gives a right to themselves.'),
  refusal(ApprovalNeeded, 'The role takes two persons.'),
  refusal(SecondPersonNeeded, 'Proposer, approver and receiver are three persons.'),
  refusal(RoleHeld, 'They have the role there already.'),
  refusal(RoleGrantNotFound, 'There is no such role of somebody, or it is over.'),
  refusal(DelegationNotFound, 'There is no such delegation, or it is not in force.'),
  refusal(ProposalLapsed, 'The proposal can no longer be approved.'),
];
