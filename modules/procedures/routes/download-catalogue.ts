import { z } from 'zod';
import { dayOf, NotAllowed, parse, route, signedIn } from '../../../server/kit/index.ts';
import { catalogueLines } from '../export/catalogue-lines.ts';
import { keepsCatalogue } from '../keeps-catalogue.ts';

const asked = z.object({ on: z.iso.date() });

/** `GET /catalogue.tsv?on=2027-01-01`: what holds on a day, today by default, as the table that `POST /catalogue-imports` takes. */
export const downloadCatalogue = route('GET', '/catalogue.tsv', async (request, _at, ctx) => {
  if (!keepsCatalogue(signedIn(ctx.viewer))) throw new NotAllowed();
  const today = dayOf(ctx.clock.now()).toString();
  const { on } = parse(asked, { on: new URL(request.url).searchParams.get('on') ?? today });
  return new Response(streamed(catalogueLines(ctx, on)), {
    headers: {
      'content-type': 'text/tab-separated-values; charset=utf-8',
      'content-disposition': `attachment; filename="catalogue-${on}.tsv"`,
    },
  });
});

/** As it is taken: of what nobody reads nothing is asked. */
function streamed(lines: AsyncGenerator<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => {
      await lines.return(undefined);
    },
  });
}
