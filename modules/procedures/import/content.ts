import { z } from 'zod';
import { paragraphs, text } from '../../../server/kit/index.ts';
import { FeeKind, HeldIn, ServiceLevel } from '../model.ts';

const offer = z.object({
  caseName: text(500),
  channel: z.literal([1, 2, 3]),
  timeAmount: z.int().min(0).max(10_000).nullable(),
  timeUnit: z.enum(['working-day', 'working-hour', 'calendar-day', 'none']).nullable(),
  timeText: z.string().max(2_000),
  feeAmount: z.int().min(0).nullable(),
  feeText: z.string().max(5_000),
  feeKind: z.enum(FeeKind).nullable(),
});

const paper = z.object({
  code: z
    .string()
    .max(100)
    .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/),
  name: paragraphs(5_000),
  nameEn: paragraphs(5_000),
  originals: z.int().min(0).max(1_000),
  copies: z.int().min(0).max(1_000),
  mandatory: z.boolean(),
  evidence: text(200),
  caseName: text(500).nullable(),
  formName: text(500).nullable(),
  formUrl: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .nullable(),
  heldIn: z.enum(HeldIn).nullable(),
  resultOf: text(40).nullable(),
});

const step = z.object({
  caseName: text(500).nullable(),
  number: z.int().min(1).max(1_000),
  text: paragraphs(50_000),
});
const result = z.object({ code: text(100).nullable(), name: paragraphs(5_000) });
const legalBasis = z.object({ document: text(200), title: paragraphs(5_000) });

/** What tells each part of a list from the others. */
export const naming = {
  offers: ({ caseName, channel }: z.output<typeof offer>) => `${caseName}.${channel}`,
  papers: ({ code }: z.output<typeof paper>) => code,
  steps: ({ caseName, number }: z.output<typeof step>) => `${caseName ?? ''}.${number}`,
  results: ({ name }: z.output<typeof result>) => name,
  legalBases: ({ document }: z.output<typeof legalBasis>) => document,
};

/** What a version of a procedure states; a change of any of it is a new version. */
export const content = z.object({
  name: text(2_000),
  nameEn: text(2_000),
  note: text(500).nullable(),
  fieldCode: text(100).nullable(),
  fieldName: text(500).nullable(),
  owner: text(100),
  ownerText: text(2_000),
  handlingLevel: text(200),
  serviceLevel: z.enum(ServiceLevel).nullable(),
  serviceLevelEvidence: text(200),
  assurance: z.literal([1, 2]),
  subjects: paragraphs(10_000).nullable(),
  conditions: paragraphs(50_000).nullable(),
  sets: z.int().min(1).max(100).nullable(),
  codeEvidence: text(200),
  timeEvidence: text(200),
  offers: distinct(offer, 200, naming.offers),
  papers: distinct(paper, 500, naming.papers),
  steps: distinct(step, 500, naming.steps),
  results: distinct(result, 100, naming.results),
  legalBases: distinct(legalBasis, 200, naming.legalBases),
});

export type Content = z.output<typeof content>;

function distinct<T>(each: z.ZodType<T>, most: number, nameOf: (part: T) => string) {
  return z
    .array(each)
    .max(most)
    .refine((parts) => new Set(parts.map(nameOf)).size === parts.length, {
      params: { vi: 'Có mục bị lặp lại.', en: 'Something stands here twice.' },
    });
}
