import type { Person } from '../../people/model.ts';
import type { Procedure } from '../../procedures/model.ts';
import type { Dossier } from '../model.ts';

/** An application for a linked procedure (hồ sơ liên thông): one dossier for each part of it. */
export class LinkedApplication {
  declare readonly id: number;
  declare readonly procedureId: number;
  declare readonly applicantId: number;
  declare readonly state: LinkedState;
  declare readonly parts: number;
  declare readonly done: number;
  declare readonly createdAt: Date;
  declare readonly submittedAt: Date | null;
  declare readonly dueAt: Date | null;
  declare readonly finishedAt: Date | null;
  declare readonly procedure: Procedure;
  declare readonly applicant: Person;
  declare readonly dossiers: readonly Dossier[];
}

export const LinkedState = {
  DRAFT: 'draft',
  PROCESSING: 'processing',
  WAITING_APPLICANT: 'waiting-applicant',
  DONE: 'done',
  PARTLY_DONE: 'partly-done',
  STOPPED: 'stopped',
} as const;
export type LinkedState = (typeof LinkedState)[keyof typeof LinkedState];
