import { z } from 'zod';
import type { Assurance } from '../../kit/viewer.ts';
import type { Vouched } from './issuer.ts';
import type { OidcSettings } from './settings.ts';

/** Somebody for whom an issuer vouches, in our words. */
export interface Identified {
  readonly issuer: string;
  readonly subject: string;
  readonly level: Assurance;
  /** Null for an organisation, and where name or number is not told. */
  readonly person: {
    readonly fullName: string;
    readonly citizenNumber: string;
    readonly birthDate: string | null;
  } | null;
}

const subject = z.string().or(z.number().transform(String)).pipe(z.string().min(1).max(500));
const fullName = z.string().trim().min(1).max(200);
const citizenNumber = z.string().regex(/^\d{12}$/);

/** What the portal says of an organisation's account. */
const ORGANISATION = '2';

/** Reads the claims under the names that the settings give them; null where there is no subject. */
export function identifiedBy({ issuer, claims, acr }: Vouched, settings: OidcSettings): Identified | null {
  const { claims: names, levels } = settings;
  const who = subject.safeParse(claims[names.subject]);
  if (!who.success) return null;
  const name = fullName.safeParse(claims[names.name]);
  const number = citizenNumber.safeParse(claims[names.number]);
  const isPerson = String(claims[names.kind] ?? '') !== ORGANISATION && name.success && number.success;
  return {
    issuer,
    subject: who.data,
    level: lower(levelIn(acr, levels), levelIn(claims[names.level], levels)),
    person: isPerson
      ? {
          fullName: name.data,
          citizenNumber: number.data,
          birthDate: z.iso.date().safeParse(claims[names.birthDate]).data ?? null,
        }
      : null,
  };
}

/** The highest level that is named; null where none is. */
function levelIn(claim: unknown, [first = '', second = '']: readonly string[]): Assurance | null {
  const named = (Array.isArray(claim) ? claim : [claim]).flatMap((one) => String(one).split(/[\s,]+/));
  if (named.includes(second)) return 2;
  return named.includes(first) ? 1 : null;
}

/** Of two things that are said, the weaker holds: what the account could prove was perhaps not proven this time. */
function lower(one: Assurance | null, other: Assurance | null): Assurance {
  if (one === null || other === null) return one ?? other ?? 0;
  return one < other ? one : other;
}
