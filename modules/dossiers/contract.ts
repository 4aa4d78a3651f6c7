import { z } from 'zod';
import { defineContract, loads } from '../../server/kit/index.ts';
import type { DeadlineEntry } from './deadline/model.ts';
import type { HandlerWork } from './deadline/watched.ts';
import { dossierEvents } from './history/events.ts';
import { fillFormBy } from './intake/fill-form-by.ts';
import { issueDocumentBy } from './result/issue-document-by.ts';

export type { Chain } from './intake/insist-on-order.ts';
export { insistOnOrder } from './intake/insist-on-order.ts';
export { refusalsOfOpening } from './schema/intake/refusals-of-opening.ts';

/** The one-stop desk. It knows no department: a procedure's form, decision and result come from its module. */
export const dossiers = defineContract({
  id: 'dossiers',
  title: 'Hồ sơ một cửa / One-stop dossiers',
  settings: z.object({
    codesOf2025From: z.iso.date().default('2025-09-15').meta({
      title:
        'Mã hồ sơ theo Thông tư 03/2025/TT-VPCP từ ngày / Codes have the form of Circular 03/2025/TT-VPCP from',
    }),
    formsOf2025From: z.iso.date().default('2025-09-15').meta({
      title:
        'Biểu mẫu theo Thông tư 03/2025/TT-VPCP từ ngày / Forms are those of Circular 03/2025/TT-VPCP from',
    }),
    // Decree 118/2025 Art. 19(4).
    supplementWithin: z.number().int().min(1).max(30).default(3).meta({
      title:
        'Yêu cầu bổ sung trong vòng (ngày làm việc từ khi tiếp nhận) / A supplement is asked for within (working days after the receipt)',
    }),
    longestExtension: z.int().min(1).max(730).default(180).meta({
      title: 'Hẹn lại ngày trả nhiều nhất (ngày) / An apology moves a deadline by at most (days)',
    }),
    warnBefore: z.int().min(1).max(200).default(16).meta({
      title:
        'Nhắc cán bộ trước hạn (giờ làm việc) / The officer is warned before the deadline (working hours)',
    }),
    apologiseBefore: z.int().min(1).max(200).default(12).meta({
      title:
        'Dự báo quá hạn khi chưa có đề xuất (giờ làm việc trước hạn) / Foreseen as late without a proposal (working hours before the deadline)',
    }),
    apologyDays: z.int().min(1).max(60).default(3).meta({
      title:
        'Ngày hẹn mới trong dự thảo xin lỗi (ngày làm việc sau hạn) / New day of a drafted apology (working days after the deadline)',
    }),
    // Decree 107/2021.
    answerWithin: z.int().min(1).max(200).default(8).meta({
      title:
        'Trả lời hồ sơ nộp trực tuyến trong vòng (giờ làm việc) / What was handed in online is answered within (working hours)',
    }),
    warnUnansweredAfter: z.int().min(1).max(200).default(6).meta({
      title:
        'Nhắc bộ phận một cửa khi chưa trả lời sau (giờ làm việc) / The desk is warned of what is unanswered after (working hours)',
    }),
    mostFiles: z.number().int().min(1).max(200).default(20).meta({
      title: 'Số tệp nhiều nhất của một hồ sơ / Files of a dossier at most',
    }),
  }),
  permissions: {
    readDossiers: 'See the dossiers that were handed in to the agency.',
    receiveDossiers: 'Receive dossiers at the one-stop desk of the agency.',
    assignDossiers: 'Assign dossiers of the agency to its officers.',
    processDossiers: 'Process the dossiers of the agency that were assigned to one.',
    decideDossiers: 'Decide dossiers of the agency.',
    exportRegister: 'Write out the register of the dossiers of the agency (sổ theo dõi hồ sơ).',
    giveOpinions: 'Give the opinion of the agency on dossiers of others that it was asked about.',
    followDossiers: 'Follow what happens to the dossiers of the agency, without personal data.',
  },
  loaders: {
    /** The ledger of a dossier's deadline, in the order in which it was written. */
    deadlineEntries: loads<number, readonly DeadlineEntry[]>(),
    /** By when the desk is to answer a dossier that was handed in online; null once it has, and for all others. */
    answerBy: loads<number, Date | null>(),
    /** What an agency has in hand now, by who processes it, those with most that is late first. */
    work: loads<number, readonly HandlerWork[]>(),
  },
  events: dossierEvents,
  jobs: {
    /** Draws a form that was issued. */
    drawForm: { lane: 'documents', payload: z.object({ formId: z.number() }) },
    /** Writes a register out. */
    writeRegister: { lane: 'registers', payload: z.object({ exportId: z.number() }) },
    /** Tells of dossiers that are nearly late, late, or not answered, and drafts apologies. */
    watchDeadlines: { lane: 'deadlines', payload: z.object({}), every: 300 },
    /** Finds out which open dossiers a planned change of the calendar would move. */
    weighCalendarChange: { lane: 'calendar', payload: z.object({ changeId: z.number() }) },
    /** Moves the deadlines of open dossiers after a change of the calendar. */
    moveDeadlines: { lane: 'calendar', payload: z.object({ changeId: z.number() }) },
  },
  calls: {
    /** The account of the officer who was warned last that a dossier is nearly late, or late; null where nobody was. */
    warnedOfficer: { input: z.object({ dossierId: z.number() }), output: z.number().nullable() },
    /** Puts a department's filled-in form into the caller's own draft, of the version that they saw; answers with the dossier. */
    fillIn: {
      input: z.object({
        dossierId: z.number(),
        version: z.number().nullish(),
        procedure: z.string(),
        application: z.unknown(),
      }),
      output: z.number(),
    },
    /** How many dossiers of a procedure, handed in before a moment with a form that holds these values, wait to be decided. */
    countUndecided: {
      input: z.object({
        procedure: z.string(),
        holding: z.record(z.string(), z.unknown()),
        before: z.date(),
      }),
      output: z.number(),
    },
    /**
     * Opens a draft for each part of a linked procedure, online and for oneself, with the forms of its parts by their
     * codes; answers with the linked application.
     */
    openLinked: {
      input: z.object({
        procedure: z.string(),
        commune: z.string(),
        applications: z.record(z.string(), z.unknown()),
      }),
      output: z.number(),
    },
    /** Hands over the result of a granted dossier and finishes it; a second time changes nothing. */
    issueResult: {
      input: z.object({
        dossierId: z.number(),
        document: z.object({
          name: z.string(),
          hash: z.string(),
          size: z.number(),
          mediaType: z.string(),
          pages: z.number(),
        }),
      }),
      output: z.object({ fileId: z.number() }),
    },
  },
});

/** Hands over a document that a department drew as the result of a dossier. */
export const issueDocument = issueDocumentBy(dossiers.calls.issueResult);

/** The mutation of a department that fills in the form of a draft for one procedure. */
export const fillForm = fillFormBy(dossiers.calls.fillIn);
