import type { Contender } from '../contenders/contender.ts';
import type { Asked } from '../operations/asked.ts';
import type { Operation } from '../operations/operations.ts';

/** One question, asked once; the answer in the shape of Motcua's. @throws with the errors it was answered with */
export async function ask(
  contender: Contender,
  url: string,
  operation: Operation,
  asked: Asked,
): Promise<unknown> {
  const { path, body } = contender.request(operation, asked);
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${asked.token}` },
    body,
  });
  const text = await response.text();
  const answer: unknown = JSON.parse(text);
  if (typeof answer !== 'object' || answer === null || !('data' in answer) || 'errors' in answer)
    throw new Error(`${contender.name} answers ${operation.name} with ${text.slice(0, 1000)}`);
  return contender.understood(operation, answer.data);
}
