import { type ExecutionArgs, type ExecutionResult, execute } from 'graphql';
import { forgetVerdicts } from '../kit/forget-verdicts.ts';

/** Carries an operation out field by field, with a context that nobody asks with again. */
export async function executeOnce(args: ExecutionArgs): Promise<ExecutionResult> {
  try {
    return await execute(args);
  } finally {
    forgetVerdicts(args.contextValue);
  }
}
