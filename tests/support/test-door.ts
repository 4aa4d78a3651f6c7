import type { DoorSettings } from '../../server/door/settings.ts';

const WIDE = 1_000_000;

/** A door with the budgets of every day, but through which tests may go as fast as they can; `given` overrides. */
export function testDoor(given: Partial<DoorSettings> = {}): DoorSettings {
  return {
    documents: 'free',
    costs: { anonymous: 2_000, person: 3_000, staff: 8_000, client: 8_000 },
    rates: { anonymous: WIDE, person: WIDE, staff: WIDE, client: WIDE },
    sockets: { anonymous: WIDE, person: WIDE, staff: WIDE, client: WIDE, address: WIDE },
    signInRate: WIDE,
    trustedProxies: [],
    allowedOrigins: [],
    ...given,
  };
}
