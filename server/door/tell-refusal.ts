import type { ServerResponse } from 'node:http';
import type { GraphQLError } from 'graphql';
import { withoutHttp } from '../graphql/without-http.ts';
import { httpOf } from './http-of.ts';

/** Answers with one refusal, as the pipeline would, without entering it. */
export function tellRefusal(
  response: ServerResponse,
  refusal: GraphQLError,
  mediaType: string,
  head: readonly string[],
): void {
  const { status, headers } = httpOf(refusal, mediaType);
  response.writeHead(status, [...head, ...Object.entries(headers).flat(), 'content-type', mediaType]);
  response.end(JSON.stringify({ errors: withoutHttp([refusal]) }));
}
