import { z } from 'zod';
import { type Rows, row, sorted } from './rows.ts';

const numbered = z.array(z.intersection(row, z.object({ number: z.number() })));
const kept = z.object({ units: numbered, agencies: numbered, decisions: numbered });

/** The rows of a reorganisation as they were stored. */
export function keptRows(stored: unknown): Rows {
  const { units, agencies, decisions } = kept.parse(stored);
  return sorted([...units, ...agencies, ...decisions]);
}
