import type { Logged } from './context.ts';
import type { Event } from './event.ts';
import type { Viewer } from './viewer.ts';

/** Whether somebody may see what of an event is personal: it is theirs, or their office or their purpose allows it. */
export function seesPersonal(viewer: Viewer | null, { followers }: Event<unknown>, logged: Logged): boolean {
  if (viewer === null) return false;
  const { personId, agencyId } = logged;
  const read = followers?.read ?? null;
  return (
    (personId !== null && viewer.personId === personId) ||
    viewer.purpose?.personal === true ||
    (read !== null && viewer.may(read, agencyId ?? undefined))
  );
}
