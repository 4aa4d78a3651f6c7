import type { ExecutionResult } from 'graphql';
import type { Outlet } from './outlet.ts';

const DONE: IteratorReturnResult<undefined> = { done: true, value: undefined };

/** Sends to whoever draws results one after the other, such as a stream of events over HTTP. */
export function streamOutlet(read: (text: string) => ExecutionResult): Outlet {
  const queue: ExecutionResult[] = [];
  const emptied = new Set<(empty: boolean) => void>();
  let waiting = 0;
  let over = false;
  let tell: ((next: IteratorResult<ExecutionResult>) => void) | null = null;

  const push = (result: ExecutionResult): void => {
    if (tell === null) queue.push(result);
    else tell({ done: false, value: result });
    tell = null;
  };
  const finish = (result: ExecutionResult): void => {
    if (over) return;
    over = true;
    push(result);
    for (const told of emptied) told(true);
  };
  return {
    send: (text) => {
      if (over) return;
      if (tell === null) waiting += text.length;
      push(read(text));
    },
    waiting: () => waiting,
    taken: (patience) =>
      new Promise((resolve) => {
        if (waiting === 0 || over) return resolve(true);
        const told = (empty: boolean): void => {
          clearTimeout(late);
          emptied.delete(told);
          resolve(empty);
        };
        const late = setTimeout(told, patience, false);
        emptied.add(told);
      }),
    finish,
    close: (_code, _reason, result) => finish(result),
    results: (left) => {
      const iterator: AsyncIterableIterator<ExecutionResult> = {
        next: () =>
          new Promise((resolve) => {
            const value = queue.shift();
            if (queue.length === 0) {
              waiting = 0;
              for (const told of emptied) told(true);
            }
            if (value !== undefined) resolve({ done: false, value });
            else if (over) resolve(DONE);
            else tell = resolve;
          }),
        return: async () => {
          over = true;
          queue.length = 0;
          tell?.(DONE);
          for (const told of emptied) told(true);
          left();
          return DONE;
        },
        [Symbol.asyncIterator]: () => iterator,
      };
      return iterator;
    },
  };
}
