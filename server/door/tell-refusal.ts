import type { ServerResponse } from 'node:http';
import type { GraphQLError } from 'graphql';
import { withoutHttp } from '../graphql/without-http.ts';
import { httpOf } from './http-of.ts';

/** Answers with one refusal, as the pipeline would, without entering it. */
export function tellRefusal(response: ServerResponse, refusal: GraphQLError, mediaType: string): void {
  const { status, headers } = httpOf(refusal, mediaType);
  response.writeHead(status, { ...headers, 'content-type': mediaType });
  response.end(JSON.stringify({ errors: withoutHttp([refusal]) }));
}
