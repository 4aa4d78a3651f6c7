import { z } from 'zod';
import { defineContract, loads } from '../../server/kit/index.ts';
import type { DeadlineEntry } from './model.ts';

/** What is told of a dossier: ids and codes, nothing personal. */
const fact = z.object({
  eventId: z.number(),
  dossierId: z.number(),
  agencyId: z.number(),
  applicantId: z.number(),
  code: z.string().nullable(),
});

/** The one-stop desk. It knows no department: a procedure's form, decision and result come from its module. */
export const dossiers = defineContract({
  id: 'dossiers',
  title: 'Hồ sơ một cửa / One-stop dossiers',
  settings: z.object({
    /** From this day dossier codes have the form of Circular 03/2025/TT-VPCP, before it that of Circular 01/2018. */
    codesOf2025From: z.iso.date().default('2025-09-15'),
    /** Working days after the receipt within which a supplement is asked for (Decree 118/2025 Art. 19(4)). */
    supplementWithin: z.number().int().min(1).max(30).default(3),
    mostFiles: z.number().int().min(1).max(200).default(20),
  }),
  permissions: {
    readDossiers: 'See the dossiers that were handed in to the agency.',
    receiveDossiers: 'Receive dossiers at the one-stop desk of the agency.',
    assignDossiers: 'Assign dossiers of the agency to its officers.',
    processDossiers: 'Process the dossiers of the agency that were assigned to one.',
    decideDossiers: 'Decide dossiers of the agency.',
    followDossiers: 'Follow what happens to the dossiers of the agency, without personal data.',
  },
  loaders: {
    /** The ledger of a dossier's deadline, in the order in which it was written. */
    deadlineEntries: loads<number, readonly DeadlineEntry[]>(),
  },
  events: {
    dossierSubmitted: fact,
    dossierReceived: fact,
    dossierGranted: fact,
    dossierRefused: fact,
    resultIssued: fact,
    supplementRequested: fact,
    dossierSupplemented: fact,
    deadlineExtended: fact,
    intakeRefused: fact,
    dossierAssigned: fact,
    decisionProposed: fact,
    proposalSentBack: fact,
    dossierWithdrawn: fact,
    resultReturned: fact,
  },
  calls: {
    /** Puts a department's filled-in form into the caller's own draft; answers with the dossier. */
    fillIn: {
      input: z.object({ dossierId: z.number(), procedure: z.string(), application: z.unknown() }),
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
