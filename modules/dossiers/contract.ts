import { z } from 'zod';
import { defineContract } from '../../server/kit/index.ts';
import { eventOfDossier } from './event-of-dossier.ts';

/** The one-stop desk. It knows no department: a procedure's form, decision and result come from its module. */
export const dossiers = defineContract({
  id: 'dossiers',
  title: 'Hồ sơ một cửa / One-stop dossiers',
  settings: z.object({
    /** From this day dossier codes have the form of Circular 03/2025/TT-VPCP, before it that of Circular 01/2018. */
    codesOf2025From: z.iso.date().default('2025-09-15'),
    mostFiles: z.number().int().min(1).max(200).default(20),
  }),
  permissions: {
    readDossiers: 'See the dossiers that were handed in to the agency.',
    receiveDossiers: 'Receive dossiers at the one-stop desk of the agency.',
    decideDossiers: 'Decide dossiers of the agency.',
    followDossiers: 'Follow what happens to the dossiers of the agency, without personal data.',
  },
  events: {
    dossierSubmitted: eventOfDossier('Hồ sơ đã nộp / Dossier submitted', 'A dossier was handed in.'),
    dossierReceived: eventOfDossier(
      'Hồ sơ đã được tiếp nhận / Dossier received',
      'The one-stop desk received a dossier.',
    ),
    dossierGranted: eventOfDossier('Hồ sơ được chấp thuận / Dossier granted', 'A dossier was granted.'),
    dossierRefused: eventOfDossier('Hồ sơ dừng xử lý / Dossier refused', 'A dossier was not granted.'),
    resultIssued: eventOfDossier('Đã có kết quả / Result issued', 'The result of a dossier was issued.'),
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
