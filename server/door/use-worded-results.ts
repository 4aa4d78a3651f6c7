import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { seenError } from '../graphql/fault.ts';
import { requestIdOf } from '../graphql/request-id.ts';
import { wordedRequest } from '../graphql/worded-request.ts';

/** Yoga's own refusals of a request, in the form of all others: with a code and in both languages. */
export function useWordedResults(log: Logger): Plugin {
  const worded = (error: GraphQLError, requestId: string): GraphQLError => {
    if (error.extensions.vi !== undefined) return error;
    const { code } = error.extensions;
    if (error.originalError !== undefined || code === 'INTERNAL_SERVER_ERROR')
      return seenError(error.originalError ?? new Error(error.message), log, requestId);
    const { originalError: fault, ...extensions } = error.extensions;
    // What a parser of JSON has to say helps nobody; that it failed is a fault of the request in any media type.
    const http = fault === undefined ? {} : { http: { status: 400 } };
    const told = new GraphQLError(error.message, { extensions: { ...extensions, ...http } });
    return wordedRequest(told, typeof code === 'string' ? code : 'BAD_REQUEST');
  };

  return {
    onRequestParse: () => ({
      onRequestParseDone: ({ requestParserResult }) => {
        if (!Array.isArray(requestParserResult)) return;
        const error = new GraphQLError('One operation a request: a list of them is not taken.', {
          extensions: { http: { status: 400 } },
        });
        throw wordedRequest(error, 'BatchNotTaken');
      },
    }),
    onResultProcess: ({ request, result, setResult }) => {
      if (Array.isArray(result) || !('errors' in result) || result.errors === undefined) return;
      const requestId = requestIdOf(request.headers.get('x-request-id'));
      setResult({
        ...result,
        errors: result.errors.map((error) =>
          error instanceof GraphQLError ? worded(error, requestId) : error,
        ),
      });
    },
    onResponse: ({ request, response, setResponse, fetchAPI }) => {
      if (response.status !== 406 || response.body !== null) return;
      const en = `Answers are JSON, and not ${request.headers.get('accept') ?? ''}.`.slice(0, 200);
      const error = wordedRequest(new GraphQLError(en), 'NotAcceptable');
      setResponse(fetchAPI.Response.json({ errors: [error] }, { status: 406 }));
    },
  };
}
