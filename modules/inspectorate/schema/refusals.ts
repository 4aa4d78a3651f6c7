import { choice, date, refusal } from '../../../server/kit/index.ts';
import { PetitionAct, PetitionState } from '../model.ts';
import {
  AlreadyTakenFurther,
  DenouncerNamed,
  FirstDecisionMissing,
  PetitionActNotPossible,
  PetitionNotFound,
  TimeBarred,
} from '../refusals.ts';

export const petitionRefusals = [
  refusal(PetitionNotFound, 'There is no such petition, or it is not yours to see.'),
  refusal(PetitionActNotPossible, 'Not possible in the state of the petition.', {
    state: choice(PetitionState, 'The state.'),
    possible: { type: [PetitionAct], description: 'What you may do now.' },
  }),
  refusal(TimeBarred, 'The complaint came after its time (hết thời hiệu).', {
    lastDay: date('The last day on which it could be made.'),
  }),
  refusal(FirstDecisionMissing, 'A second complaint names a first one of its petitioner, decided or late.'),
  refusal(AlreadyTakenFurther, 'The first decision was taken to the second instance already.'),
  refusal(DenouncerNamed, 'The text would tell who denounced.'),
];
