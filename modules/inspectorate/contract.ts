import { z } from 'zod';
import { defineContract, loads, text } from '../../server/kit/index.ts';
import type { RunningClock } from './clocks/clocks-of.ts';
import { DeclarationKind } from './declarations.ts';
import { eventOfPetition } from './event-of-petition.ts';
import type { PetitionAct } from './model.ts';

/** The form of a declaration of assets and income (bản kê khai tài sản, thu nhập). */
const assetApplication = z.object({
  kind: z.enum(DeclarationKind),
  position: text(200),
  workplace: text(300),
  assets: z
    .array(
      z.object({
        kind: text(100),
        description: text(1000),
        /** In VND. */
        value: z
          .string()
          .regex(/^\d{1,18}$/)
          .nullish(),
        change: text(1000).nullish(),
      }),
    )
    .max(200),
});

/** Complaints, denunciations, feedback and citizen reception. They are no one-stop dossiers: the README says why. */
export const inspectorate = defineContract({
  id: 'inspectorate',
  title: 'Thanh tra / Inspectorate',
  settings: z.object({
    mostFiles: z.int().min(1).max(200).default(20).meta({
      title: 'Số tệp nhiều nhất của một đơn / Files of a petition at most',
    }),
  }),
  permissions: {
    readPetitions: 'See the petitions of the agency (đơn khiếu nại, tố cáo, kiến nghị, phản ánh).',
    receivePetitions: 'Receive petitions and citizens for the agency (tiếp công dân, tiếp nhận đơn).',
    handlePetitions: 'Triage and verify the petitions of the agency (xử lý đơn, xác minh).',
    decidePetitions: 'Accept and settle the petitions of the agency (thụ lý, giải quyết).',
    nameConfidants:
      'Name, by case, the officers of the agency who may know a denouncer, and see who looked (người được biết danh tính người tố cáo).',
    exportReceptions: 'Write out the book of citizen reception of the agency (sổ tiếp công dân).',
    readDeclarations:
      'See the declarations of assets and income that were entered by the agency (kê khai tài sản, thu nhập).',
    followPetitions: 'Follow what happens to the petitions of the agency, without personal data.',
  },
  loaders: {
    /** What the law sets a limit for in a petition: what runs and what has ended, in the order in which it began. */
    clocks: loads<number, readonly RunningClock[]>(),
    /** What was done to a petition, in its order. */
    done: loads<number, readonly PetitionAct[]>(),
  },
  events: {
    petitionReceived: eventOfPetition('Đã tiếp nhận đơn / Petition received', 'A petition was received.'),
    petitionMoved: eventOfPetition('Đơn được xử lý / Petition moved', 'Something was done to a petition.'),
  },
  procedures: {
    declareAssets: {
      code: '2.002400',
      application: assetApplication,
      result: z.object({ declarationId: z.number(), code: z.string() }),
    },
  },
  jobs: {
    /** Writes a reception book out. */
    writeReceptionBook: { lane: 'registers', payload: z.object({ exportId: z.number() }) },
  },
});
