import type { SchemaPart } from '../../../../server/kit/index.ts';
import { apologyDraft, apologyDraftOfDossier, apologyDrafts } from './apology-draft.ts';
import { deadline } from './deadline.ts';
import {
  deadlineBreach,
  deadlineEntry,
  deadlineEntryKind,
  entriesOfDossier,
  timeUnit,
} from './deadline-entry.ts';
import { deadlineWarning, deadlineWarningKind, deadlineWarnings } from './deadline-warning.ts';
import { handlerWork } from './handler-work.ts';
import { deadlineRefusals } from './refusals.ts';
import { workOfAgency } from './work.ts';

/** When dossiers are due, and what is told of it. */
export const deadlineParts: readonly SchemaPart[] = [
  apologyDraft,
  apologyDraftOfDossier,
  apologyDrafts,
  ...deadline,
  deadlineBreach,
  deadlineEntry,
  deadlineEntryKind,
  entriesOfDossier,
  timeUnit,
  deadlineWarning,
  deadlineWarningKind,
  deadlineWarnings,
  handlerWork,
  ...deadlineRefusals,
  ...workOfAgency,
];
