import { z } from 'zod';
import {
  BlobTooLarge,
  keepBody,
  key,
  NotAllowed,
  parse,
  route,
  signedIn,
} from '../../../server/kit/index.ts';
import { education } from '../contract.ts';
import { DiplomaImportFormat, DiplomaKind } from '../model.ts';
import { insertDiplomaImport } from '../queries/diploma-imports.ts';
import { DiplomasTooLarge } from '../refusals.ts';

const LARGEST = 50_000_000;
const FORMATS = {
  'text/csv': DiplomaImportFormat.CSV,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': DiplomaImportFormat.XLSX,
} as const;

const asked = z.object({
  format: z
    .enum(['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'])
    .transform((type) => FORMATS[type]),
  agency: key,
  kind: z.enum(DiplomaKind),
  year: z.coerce.number().int().min(1945).max(9999),
});

/**
 * `POST /diploma-imports?agency=1&kind=lower-secondary&year=2026` with a CSV or XLSX file as the body: the diplomas of that
 * kind that the agency issues to those who graduated in that year. Answers 201 with `{ id }`; a worker then reports
 * whether each row can be taken.
 */
export const uploadDiplomas = route('POST', '/diploma-imports', async (request, _at, ctx) => {
  const viewer = signedIn(ctx.viewer);
  const { agency: agencyId, ...file } = parse(asked, {
    ...Object.fromEntries(new URL(request.url).searchParams),
    format: request.headers.get('content-type')?.split(';')[0],
  });
  if (!viewer.may(education.permissions.importDiplomas, agencyId)) throw new NotAllowed();
  const { hash } = await keepBody(request, ctx.storage, LARGEST).catch((error: unknown) => {
    throw error instanceof BlobTooLarge ? new DiplomasTooLarge(LARGEST / 1_000_000) : error;
  });
  const id = await ctx.transact(async (act) => {
    await act.insistOpen(education);
    const createdAt = new Date(act.clock.now().epochMilliseconds);
    const made = { ...file, agencyId, hash, accountId: viewer.accountId, createdAt };
    const importId = await insertDiplomaImport(act.db, made);
    await act.record('POST /diploma-imports', { type: 'DiplomaImport', id: String(importId) });
    await act.enqueue(education.jobs.readDiplomaImport, { importId });
    return importId;
  });
  return Response.json({ id: String(id) }, { status: 201 });
});
