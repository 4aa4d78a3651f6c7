import { z } from 'zod';
import type { Asker } from '../support/asker.ts';
import { graphqlOver } from '../support/client.ts';
import { opened } from '../support/opened.ts';

const CODES = ['NotSignedIn', 'NotInProduction', 'NotAllowed'] as const;
const refused = z.object({ answer: z.object({ __typename: z.enum(CODES) }) });
const code = z.enum(CODES).nullable().catch(null);

/** Why the one operation of a document is not even looked at for whoever asks; null where it is. */
export async function received(
  url: string,
  asker: Asker,
  operation: 'query' | 'mutation' | 'subscription',
  document: string,
): Promise<z.output<typeof code>> {
  if (operation === 'subscription') return code.parse(await opened(asker, document));
  const { data, errors } = await graphqlOver(url, asker.token)(document);
  return code.parse(refused.safeParse(data).data?.answer.__typename ?? errors[0]?.extensions?.code);
}
