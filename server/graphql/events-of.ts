import { createSourceEventStream, type ExecutionArgs, type ExecutionResult } from 'graphql';

/** The events behind a subscription, or the errors that stand in its way; nothing is executed yet. */
export async function eventsOf(args: ExecutionArgs): Promise<AsyncIterable<unknown> | ExecutionResult> {
  return createSourceEventStream(args);
}
