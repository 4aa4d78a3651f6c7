import { CursorExpired } from '../events/cursor-expired.ts';
import { writePosition } from '../events/position.ts';
import type { Context } from '../kit/context.ts';
import type { Claimed } from './queries/claim-webhooks.ts';

/** For how many seconds the oldest event that an endpoint has not got has been waiting. */
export async function lagOf({ events, clock }: Context, webhook: Claimed): Promise<number> {
  const { tx, eventId: id, types, agencies, procedures } = webhook;
  const asked = { types, agencies, procedures };
  const page = await events
    .page({ ...asked, after: writePosition({ tx, id }) }, 1)
    .catch((error: unknown) => {
      if (error instanceof CursorExpired) return events.page({ ...asked, after: null }, 1);
      throw error;
    });
  const [next] = page.events;
  return next === undefined
    ? 0
    : Math.max(0, Math.round((clock.now().epochMilliseconds - next.at.getTime()) / 1_000));
}
