import ipaddr from 'ipaddr.js';
import { z } from 'zod';

const many = (usual: number) => z.coerce.number().int().min(1).max(1_000_000_000).default(usual);

/** The settings of the door: what each kind of asker may ask for, and whom to believe. */
export const doorSettings = {
  DOCUMENTS: z.enum(['registered', 'free']).optional(),
  COST_ANONYMOUS: many(2_000),
  COST_PERSON: many(3_000),
  COST_STAFF: many(8_000),
  COST_CLIENT: many(8_000),
  RATE_ANONYMOUS: many(50),
  RATE_PERSON: many(30),
  RATE_STAFF: many(100),
  SOCKETS_ANONYMOUS: many(20),
  SOCKETS_PERSON: many(5),
  SOCKETS_STAFF: many(10),
  SOCKETS_ADDRESS: many(200),
  SIGN_IN_RATE: many(60),
  TRUSTED_PROXIES: list(ipaddr.isValidCIDR, 'a network such as 10.0.0.0/8'),
  ALLOWED_ORIGINS: list(isOrigin, 'an origin such as https://portal.example'),
};

const read = z.object(doorSettings);

/** The settings as the door reads them. */
export function doorOf(given: z.output<typeof read>, production: boolean) {
  return {
    /** Whether anybody may send any document, or only those that are registered. */
    documents: given.DOCUMENTS ?? (production ? 'registered' : 'free'),
    /** The most that one operation may cost. */
    costs: {
      anonymous: given.COST_ANONYMOUS,
      person: given.COST_PERSON,
      staff: given.COST_STAFF,
      client: given.COST_CLIENT,
    },
    /** Operations a second, for all but programs, which are registered with theirs; one that costs more than a hundred weighs as several. */
    rates: {
      anonymous: given.RATE_ANONYMOUS,
      person: given.RATE_PERSON,
      staff: given.RATE_STAFF,
    },
    /** Websockets at once, for all but programs. */
    sockets: {
      anonymous: given.SOCKETS_ANONYMOUS,
      person: given.SOCKETS_PERSON,
      staff: given.SOCKETS_STAFF,
      address: given.SOCKETS_ADDRESS,
    },
    /** Attempts to sign in, a minute. */
    signInRate: given.SIGN_IN_RATE,
    /** Networks whose word about the address of others is believed. */
    trustedProxies: given.TRUSTED_PROXIES,
    allowedOrigins: given.ALLOWED_ORIGINS,
  };
}

export type DoorSettings = ReturnType<typeof doorOf>;

function list(isOne: (entry: string) => boolean, form: string) {
  return z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((entry) => entry.trim())
        .filter((entry) => entry !== ''),
    )
    .refine((entries) => entries.every(isOne), `Each must be ${form}, with commas between them`);
}

function isOrigin(entry: string): boolean {
  return URL.canParse(entry) && new URL(entry).origin === entry;
}
