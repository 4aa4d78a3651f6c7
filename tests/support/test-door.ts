import type { DoorSettings } from '../../server/door/settings.ts';

const WIDE = 1_000_000;

/** For whoever asks for more at once than anybody does in a day. */
export const NO_COST = { anonymous: WIDE, person: WIDE, staff: WIDE, client: WIDE };

/** A door through which tests may go as fast as they can, and where all may ask for as much as staff may; `given` overrides. */
export function testDoor(given: Partial<DoorSettings> = {}): DoorSettings {
  return {
    documents: 'free',
    costs: { anonymous: 8_000, person: 8_000, staff: 8_000, client: 8_000 },
    rates: { anonymous: WIDE, person: WIDE, staff: WIDE },
    sockets: { anonymous: WIDE, person: WIDE, staff: WIDE, address: WIDE },
    signInRate: WIDE,
    trustedProxies: [],
    allowedOrigins: [],
    ...given,
  };
}
