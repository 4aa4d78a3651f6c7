import { z } from 'zod';
import { defineContract, key, text } from '../../server/kit/index.ts';
import { birthAgainApplication, birthApplication, birthWithPapersApplication } from './forms/birth.ts';
import { deathAgainApplication, deathApplication } from './forms/death.ts';
import {
  foreignMarriageApplication,
  marriageAgainApplication,
  marriageApplication,
} from './forms/marriage.ts';
import { CriminalRecordForm } from './model.ts';

const ofEntry = z.object({ entryId: z.number() });

/** What every registration leads to. */
const registered = z.object({ entryId: z.number(), number: z.number(), year: z.number() });

/** How many copies one application is for. */
const howMany = z.number().int().min(1).max(20);

/** What every issue of copies leads to. */
const copied = z.object({ copyId: z.number(), number: z.number(), year: z.number() });

/** The department of justice: civil status. */
export const justice = defineContract({
  id: 'justice',
  title: 'Tư pháp / Justice',
  permissions: {
    readRegister: 'See the civil status register of the agency (sổ hộ tịch).',
    keepRegister: 'Annotate the civil status register of the agency (ghi chú, thay đổi, cải chính hộ tịch).',
    readCriminalRecords: 'See the criminal record certificates of the agency (Phiếu lý lịch tư pháp).',
  },
  jobs: {
    /** Draws the document that tells an entry, and hands it over as the result of its dossier. */
    renderExtract: { lane: 'documents', payload: ofEntry },
    /** Draws the copy of an extract, and hands it over in the same way. */
    renderCopy: { lane: 'documents', payload: z.object({ copyId: z.number() }) },
    /** Draws the certificate of certified copies, and hands it over. */
    renderCertifiedCopy: { lane: 'documents', payload: z.object({ copyId: z.number() }) },
  },
  procedures: {
    registerBirth: { code: '1.001193', application: birthApplication, result: registered },
    registerBirthAgain: { code: '1.004884', application: birthAgainApplication, result: registered },
    registerBirthWithPapers: {
      code: '1.004772',
      application: birthWithPapersApplication,
      result: registered,
    },
    registerMarriage: { code: '1.000894', application: marriageApplication, result: registered },
    registerMarriageAgain: { code: '1.004746', application: marriageAgainApplication, result: registered },
    registerForeignMarriage: {
      code: '2.000806',
      application: foreignMarriageApplication,
      result: registered,
    },
    registerDeath: { code: '1.000656', application: deathApplication, result: registered },
    registerDeathAgain: { code: '1.005461', application: deathAgainApplication, result: registered },
    copyExtract: {
      code: '2.000635',
      // The id as a client sends it, and as the dossier keeps it.
      application: z.object({ entry: z.number().or(key), copies: howMany }),
      result: copied,
    },
    certifyCopies: {
      code: '2.000815',
      application: z.object({ original: text(300), originalNumber: text(100).nullish(), copies: howMany }),
      result: copied,
    },
    certifyCriminalRecord: {
      code: '2.000488',
      application: z.object({ form: z.enum(CriminalRecordForm), purpose: text(300) }),
      result: z.object({ certificateId: z.number(), number: z.number(), year: z.number() }),
    },
    confirmMaritalStatus: {
      code: '1.004873',
      application: z.object({ purpose: text(300), residence: text(300).nullish() }),
      result: registered,
    },
  },
});
