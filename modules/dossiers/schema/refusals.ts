import { choice, int, refusal } from '../../../server/kit/index.ts';
import { DossierAct, DossierEvent, DossierState } from '../model.ts';
import * as refusals from '../refusals.ts';

const {
  ActNotPossible,
  AgencyNotInForce,
  AlreadyAsked,
  AlreadyExtended,
  ApplicationMissing,
  CaseNotOffered,
  CommuneNotInForce,
  DossierChanged,
  DossierNotFound,
  FileNotYours,
  NothingDue,
  NumberOfAnother,
  OtherProcedure,
  OwnProposal,
  PaperMissing,
  ProcedureNotInForce,
  ProcedureNotOffered,
  QuestionNotFound,
  RepresentationEnded,
  TooLateToExtend,
  TooManyFiles,
  UnknownPaper,
} = refusals;

export const dossierRefusals = [
  refusal(DossierNotFound, 'There is no such dossier, or it is not yours to see.'),
  refusal(ActNotPossible, 'Not possible in the state of the dossier.', {
    state: choice(DossierState, 'The state.'),
    possible: { type: [DossierAct], description: 'What you may do now.' },
    last: { type: DossierEvent, nullable: true, description: 'What happened last.' },
  }),
  refusal(DossierChanged, 'The dossier is no longer as you have seen it.', {
    currentVersion: int('Its version now.'),
    changes: { type: [DossierEvent], description: 'What has happened since, in order, up to 50 events.' },
    possible: { type: [DossierAct], description: 'What you may do now.' },
  }),
  refusal(ProcedureNotInForce, 'The procedure is unknown, has ended or has not begun.', {
    procedure: 'Its code.',
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
  refusal(NumberOfAnother, 'The citizen number is known under another name or day of birth.'),
  refusal(RepresentationEnded, 'The representation has ended.'),
  refusal(OtherProcedure, 'The form belongs to another procedure.'),
  refusal(ApplicationMissing, 'The form is not filled in.'),
  refusal(PaperMissing, 'A mandatory paper is missing, or its file was refused.', {
    paper: 'Code of the paper.',
  }),
  refusal(UnknownPaper, 'The procedure does not ask for this paper.', { paper: 'The code.' }),
  refusal(FileNotYours, 'There is no such file, or it belongs to someone else.'),
  refusal(AlreadyAsked, 'The agency was asked before, and its answer is awaited.'),
  refusal(QuestionNotFound, 'There is no such question that awaits an answer.'),
  refusal(AlreadyExtended, 'A new day was given before; it can be given only once.'),
  refusal(TooLateToExtend, 'It is less than one day before the deadline.'),
  refusal(OwnProposal, 'Nobody approves their own proposal.'),
  refusal(NothingDue, 'The dossier has no exact deadline.'),
  refusal(TooManyFiles, 'The dossier has as many files as it may have.'),
];
