import type { Act } from '../../../server/kit/index.ts';
import { procedures } from '../../procedures/contract.ts';
import { ProcedureNotInForce } from './refusals.ts';

/** That a procedure does not hold on a day and, where it has ended, what the catalogue says came after it. */
export async function notInForce(act: Act, code: string, day: string): Promise<ProcedureNotInForce> {
  return new ProcedureNotInForce(code, await act.call(procedures.calls.ended, { code, day }));
}
