import { expect } from 'vitest';
import type { Answer } from './client.ts';
import type { Province } from './province.ts';

/** Expects a mutation to be answered with this refusal, in both languages, and to have changed no row of any table. */
export async function expectRefused(
  province: Province,
  as: string,
  act: () => Promise<{ readonly answer: object }>,
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const before = await province.digest();
  const { answer } = await act();
  const words = expect.stringMatching(/\S/);
  expect(answer).toMatchObject({ __typename: as, vi: words, en: words, ...more });
  expect(await province.digest()).toEqual(before);
}

/** Expects a query to be answered with one error of this code, in both languages. */
export async function expectError(answer: Promise<Answer<unknown>>, code: string): Promise<void> {
  const { errors } = await answer;
  const words = expect.stringMatching(/\S/);
  expect(errors.map(({ extensions }) => extensions)).toEqual([
    expect.objectContaining({ code, vi: words, en: words }),
  ]);
}
