import type { GraphQLError } from 'graphql';
import { z } from 'zod';

const http = z.object({
  status: z.number(),
  spec: z.boolean().optional(),
  headers: z.record(z.string(), z.string()).optional(),
});

/** What an error means for HTTP. GraphQL over HTTP answers with 200 where plain JSON is taken, and the fault is the document's. */
export function httpOf({ extensions }: GraphQLError, mediaType: string) {
  const { status = 200, spec = false, headers = {} } = http.safeParse(extensions.http).data ?? {};
  return { status: spec && mediaType.startsWith('application/json') ? 200 : status, headers };
}
