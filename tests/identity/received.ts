import { z } from 'zod';
import type { Asker } from '../support/asker.ts';
import { graphqlOver } from '../support/client.ts';
import { opened } from '../support/opened.ts';

const CODES = ['NotSignedIn', 'NotInProduction', 'NotAllowed'] as const;
const refused = z.object({ answer: z.object({ __typename: z.enum(CODES) }) });
const code = z.enum(CODES).nullable().catch(null);

/**
 * Why the one operation of a document is not even looked at for whoever asks; null where it is.
 * @throws where too much was asked to find out
 */
export async function received(
  url: string,
  asker: Asker,
  operation: 'query' | 'mutation' | 'subscription',
  document: string,
): Promise<z.output<typeof code>> {
  const said =
    operation === 'subscription' ? await opened(asker, document) : await answered(url, asker, document);
  if (said === 'TooManyRequests') throw new Error(`${asker.login} asks for too much`);
  return code.parse(said);
}

async function answered(url: string, asker: Asker, document: string): Promise<unknown> {
  const { data, errors } = await graphqlOver(url, asker.token)(document);
  return refused.safeParse(data).data?.answer.__typename ?? errors[0]?.extensions?.code;
}
