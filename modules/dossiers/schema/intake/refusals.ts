import { date, maybe, refusal, string } from '../../../../server/kit/index.ts';
import { OtherProcedure } from '../../acts/refusals.ts';
import {
  AgencyNotInForce,
  CaseNotOffered,
  CodesUsedUp,
  CommuneNotInForce,
  NumberOfAnother,
  ProcedureNotInForce,
  ProcedureNotOffered,
  RepresentationEnded,
} from '../../intake/refusals.ts';
import {
  ApplicationMissing,
  FileNotYours,
  PaperMissing,
  TooManyFiles,
  UnknownPaper,
} from '../../intake/refusals-of-papers.ts';

export const intakeRefusals = [
  refusal(ProcedureNotInForce, 'The procedure is unknown, has ended or has not begun.', {
    procedure: 'Its code.',
    endedOn: maybe(date('The first day on which it no longer held; null where it never did.')),
    replacedBy: maybe(string('Code of the procedure that replaced it.')),
  }),
  refusal(
    ProcedureNotOffered,
    'The department of the procedure is switched off, or does not offer it here.',
    { procedure: 'Its code.' },
  ),
  refusal(CaseNotOffered, 'The catalogue has no time and fee for this case by this channel.', {
    offered: 'The cases that it has by this channel, with commas.',
  }),
  refusal(CommuneNotInForce, 'No commune bears the code today.', { commune: 'The code.' }),
  refusal(AgencyNotInForce, 'There is no such agency today.'),
  refusal(CodesUsedUp, 'The unit has given all codes of this day.'),
  refusal(NumberOfAnother, 'The citizen number is known under another name or day of birth.'),
  refusal(RepresentationEnded, 'The representation has ended.'),
  refusal(ApplicationMissing, 'The form is not filled in.'),
  refusal(PaperMissing, 'A mandatory paper is missing, or its file was refused.', {
    paper: 'Code of the paper.',
  }),
  refusal(UnknownPaper, 'The procedure does not ask for this paper.', { paper: 'The code.' }),
  refusal(FileNotYours, 'There is no such file, or it belongs to someone else.'),
  refusal(TooManyFiles, 'The dossier has as many files as it may have.'),
  refusal(OtherProcedure, 'The form belongs to another procedure.'),
];
