import { z } from 'zod';
import type { Browser } from './browser.ts';

const answer = z.object({ data: z.unknown(), errors: z.undefined().optional() });

/** Asks a question as a page in that browser does: with its cookies, and nothing else. @throws where it is not answered */
export async function askIn<T>(
  browser: Browser,
  url: string,
  query: string,
  shape: z.ZodType<T>,
): Promise<T> {
  const response = await browser.ask(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query }),
  });
  return shape.parse(answer.parse(await response.json()).data);
}
