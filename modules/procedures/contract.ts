import { z } from 'zod';
import { defineContract, event, loads } from '../../server/kit/index.ts';
import type { Offer, ProcedurePart } from './model.ts';

const time = z.object({
  caseName: z.string(),
  channel: z.number(),
  timeAmount: z.number().nullable(),
  timeUnit: z.enum(['working-day', 'working-hour', 'calendar-day', 'none']).nullable(),
});

const version = z.object({
  id: z.number(),
  code: z.string(),
  name: z.string(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  /** The field of the department that answers for it. */
  owner: z.string(),
  /** Where it is handled (cấp thực hiện), in the words of the catalogue. */
  handlingLevel: z.string(),
  /** The level at which whoever applies must have proven who they are: 1 or 2. */
  assurance: z.number(),
  offers: z.array(time).readonly(),
  papers: z
    .array(
      z.object({
        code: z.string(),
        name: z.string(),
        nameEn: z.string(),
        mandatory: z.boolean(),
        /** The one case that asks for it; null where all do. */
        caseName: z.string().nullable(),
      }),
    )
    .readonly(),
});

const ofImport = z.object({ importId: z.number() });

/** The catalogue: what the law sets for each procedure, from when to when. */
export const procedures = defineContract({
  id: 'procedures',
  title: 'Thủ tục hành chính / Procedure catalogue',
  permissions: {
    manageCatalogue: 'Fill the catalogue of procedures from files; to be held everywhere, not in one agency.',
  },
  events: {
    /** A file was taken into the catalogue. */
    catalogueImported: event(
      z.object({ importId: z.number(), created: z.number(), newVersions: z.number(), changed: z.number() }),
      {
        title: 'Danh mục thủ tục được cập nhật / Catalogue imported',
        description: 'Procedures were added to the catalogue, or got a new version.',
        sample: { importId: 7, created: 2, newVersions: 11, changed: 0 },
        subject: 'importId',
        followers: 'everybody',
      },
    ),
  },
  jobs: {
    checkImport: { lane: 'catalogue', payload: ofImport },
    applyImport: { lane: 'catalogue', payload: ofImport },
  },
  loaders: {
    /** What a version does not state, though every procedure must; by the id of the version. */
    missingParts: loads<number, readonly ProcedurePart[]>(),
    /** What a version offers, by case and channel. */
    offers: loads<number, readonly Offer[]>(),
  },
  calls: {
    /** The version in force on a day (YYYY-MM-DD), or null where the code is unknown, has ended or not begun. */
    versionInForce: { input: z.object({ code: z.string(), day: z.iso.date() }), output: version.nullable() },
    /** All versions that procedures ever had. */
    versions: { input: z.object({ codes: z.array(z.string()) }), output: z.array(z.number()) },
    /** How a procedure that held once had ended by a day (YYYY-MM-DD): from when, and which replaced it; null otherwise. */
    ended: {
      input: z.object({ code: z.string(), day: z.iso.date() }),
      output: z.object({ endedOn: z.string(), replacedBy: z.string().nullable() }).nullable(),
    },
    /** The codes of the procedures that a version links, in order; none for one that stands alone. */
    parts: { input: z.object({ id: z.number() }), output: z.array(z.string()).readonly() },
    /** The version that a dossier is handled under, whatever holds today. */
    version: { input: z.object({ id: z.number() }), output: version },
  },
});
