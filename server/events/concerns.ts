import { z } from 'zod';
import type { Event } from '../kit/event.ts';

/** What an event concerns, as it is stored beside the payload. */
export interface Concerns {
  readonly version: number;
  readonly agencyId: number | null;
  readonly procedure: string | null;
  readonly subject: string | null;
  readonly personId: number | null;
}

const fields = z.record(z.string(), z.unknown());
const number = z
  .number()
  .nullish()
  .transform((value) => value ?? null);
const text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value == null ? null : String(value)));

/** Reads off a payload what its event says that it concerns. */
export function concernsOf({ version, about }: Event<unknown>, payload: unknown): Concerns {
  const values = fields.parse(payload);
  const at = (name: string | null): unknown => (name === null ? null : values[name]);
  return {
    version,
    agencyId: number.parse(at(about.agency)),
    procedure: text.parse(at(about.procedure)),
    subject: text.parse(at(about.subject)),
    personId: number.parse(at(about.person)),
  };
}
