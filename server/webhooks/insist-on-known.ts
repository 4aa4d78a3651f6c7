import type { Context } from '../kit/context.ts';
import type { Wanted } from './facts.ts';

/** @throws InvalidInput where a type is wanted that no module which is on announces */
export async function insistOnKnown(
  { events }: Context,
  { types, agencies, procedures }: Wanted,
): Promise<void> {
  await events.page({ after: null, types, agencies, procedures }, 1);
}
