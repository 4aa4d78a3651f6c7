import type { Holding } from '../../../server/kit/index.ts';
import { codeSerialsOfAgencies } from '../queries/code-serials.ts';

/** A new agency has a code of its own, and counts from 1. */
export const codeSerials: Holding = {
  title: 'Dãy số mã hồ sơ / Serials of dossier codes',
  columns: ['dossiers.code_counter.agency_id'],
  things: codeSerialsOfAgencies,
  handOver: null,
};
