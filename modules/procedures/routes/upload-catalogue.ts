import { z } from 'zod';
import {
  BlobTooLarge,
  dayOf,
  keepBody,
  NotAllowed,
  parse,
  route,
  signedIn,
} from '../../../server/kit/index.ts';
import { procedures } from '../contract.ts';
import { ImportFormat } from '../import/model.ts';
import { keepsCatalogue } from '../keeps-catalogue.ts';
import { insertImport } from '../queries/catalogue-import.ts';
import { CatalogueTooLarge } from '../refusals.ts';

const LARGEST = 100_000_000;

const asked = z.object({
  contentType: z.enum(['text/tab-separated-values', 'application/json']),
  validFrom: z.iso.date(),
});

/**
 * `POST /catalogue-imports?validFrom=2027-01-01` with a TSV or JSON file as the body: the day is that from which its
 * rows hold, today by default. Answers 201 with `{ id }`; a worker then reports what each row would do.
 */
export const uploadCatalogue = route('POST', '/catalogue-imports', async (request, _at, ctx) => {
  const viewer = signedIn(ctx.viewer);
  const { clock } = ctx;
  if (!keepsCatalogue(viewer)) throw new NotAllowed();
  const { contentType, validFrom } = parse(asked, {
    contentType: request.headers.get('content-type')?.split(';')[0],
    validFrom: new URL(request.url).searchParams.get('validFrom') ?? dayOf(clock.now()).toString(),
  });
  const { hash } = await keepBody(request, ctx.storage, LARGEST).catch((error: unknown) => {
    throw error instanceof BlobTooLarge ? new CatalogueTooLarge(LARGEST / 1_000_000) : error;
  });
  const id = await ctx.transact(async (act) => {
    const importId = await insertImport(act.db, {
      accountId: viewer.accountId,
      hash,
      format: contentType === 'application/json' ? ImportFormat.JSON : ImportFormat.TSV,
      validFrom,
      createdAt: new Date(clock.now().epochMilliseconds),
      appliedAt: null,
    });
    await act.record('POST /catalogue-imports', { type: 'CatalogueImport', id: String(importId) });
    await act.enqueue(procedures.jobs.checkImport, { importId });
    return importId;
  });
  return Response.json({ id: String(id) }, { status: 201 });
});
