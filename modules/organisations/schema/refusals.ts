import { refusal } from '../../../server/kit/index.ts';
import {
  NoSuccessor,
  OwnReorganisation,
  ReorganisationFaulty,
  ReorganisationNotFound,
  ReorganisationNotReady,
} from '../refusals.ts';

export const organisationsRefusals = [
  refusal(ReorganisationFaulty, 'The file breaks a rule; each line of the reason begins with the row.', {
    rows: 'Numbers of the faulty rows, from 1 and without the header; 0 is the file as a whole.',
  }),
  refusal(ReorganisationNotFound, 'There is no such reorganisation.'),
  refusal(ReorganisationNotReady, 'It is too early or too late for that.', {
    reached: 'How far the reorganisation has come.',
  }),
  refusal(OwnReorganisation, 'Whoever planned it does not carry it out.'),
  refusal(NoSuccessor, 'The agency may not take over one of these, or one of them is decided.'),
];
