import type { BodyOf } from '../../../server/kit/index.ts';
import { procedures } from '../../procedures/contract.ts';
import type { dossiers } from '../contract.ts';
import { countUndecided as count } from '../queries/count-undecided.ts';

export const countUndecided: BodyOf<typeof dossiers.calls.countUndecided> = async (
  { procedure, ...which },
  act,
) => count(act.db, await act.call(procedures.calls.versions, { codes: [procedure] }), which);
