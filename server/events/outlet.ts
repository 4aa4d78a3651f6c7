import type { ExecutionResult } from 'graphql';

/** Where what one follower is told leaves the process. */
export interface Outlet {
  /** Sends a result, written already. */
  send(text: string): void;
  /** How many bytes of what was sent the client has not taken yet. */
  waiting(): number;
  /** Resolves once all that was sent is taken; false where that lasts longer than so many milliseconds. */
  taken(patience: number): Promise<boolean>;
  /** The last result, and the end of this operation. */
  finish(result: ExecutionResult): void;
  /** Ends the connection and all that runs over it. */
  close(code: number, reason: string, result: ExecutionResult): void;
  /** For the transport: only how the operation ends, or all there is where nothing is sent beside it. */
  results(left: () => void): AsyncIterableIterator<ExecutionResult>;
}
