import type { DocumentNode, ExecutionResult } from 'graphql';
import type { Followers } from '../followers/followers.ts';
import type { Registry } from '../registry/registry.ts';
import { isFault } from './fault.ts';
import { moduleDisabled } from './module-disabled.ts';

interface Live {
  readonly document: DocumentNode;
  end(): void;
}

export interface LiveSubscriptions {
  /** Executes an operation for each event, until its source ends, its reader leaves, or the graph loses what it needs. */
  run(
    document: DocumentNode,
    source: AsyncIterable<unknown>,
    onEvent: (event: unknown) => Promise<ExecutionResult>,
    onFault: (fault: unknown) => ExecutionResult,
  ): AsyncIterableIterator<ExecutionResult>;
}

/** The subscriptions of this process. A graph that is swapped ends those whose document it no longer supports. */
export function openLiveSubscriptions(registry: Registry, followers: Followers): LiveSubscriptions {
  const all = new Set<Live>();
  registry.onGraph((graph) => {
    for (const live of all) if (followers.loses(graph, live)) live.end();
  });

  const run: LiveSubscriptions['run'] = (document, source, onEvent, onFault) => {
    const stopping = createStopping();
    const live: Live = { document, end: () => stopping.stop('ended') };
    const leave = followers.enter(live);
    const results = executed(source, stopping, onEvent, onFault, () => {
      all.delete(live);
      leave();
    });
    all.add(live);
    const iterator: AsyncIterableIterator<ExecutionResult> = {
      next: () => results.next(),
      // A generator that waits does not hear of its end: it is told.
      return: () => {
        stopping.stop('left');
        return results.return(undefined);
      },
      [Symbol.asyncIterator]: () => iterator,
    };
    return iterator;
  };

  return { run };
}

async function* executed(
  source: AsyncIterable<unknown>,
  stopping: Stopping,
  onEvent: (event: unknown) => Promise<ExecutionResult>,
  onFault: (fault: unknown) => ExecutionResult,
  onEnd: () => void,
): AsyncGenerator<ExecutionResult, void> {
  const events = source[Symbol.asyncIterator]();
  try {
    while (true) {
      const next = await stopping.unless(events.next());
      if (next === 'left') return;
      if (next === 'ended') return yield { errors: [moduleDisabled()] };
      if (next.done === true) return;
      const result = await onEvent(next.value);
      // An event that met a fault is not delivered: its reader goes on from the cursor before it.
      if (isFault(result)) return yield { errors: result.errors ?? [] };
      yield result;
    }
  } catch (fault) {
    // A source that fails ends its own subscription with words, not the socket and all that runs over it.
    yield onFault(fault);
  } finally {
    onEnd();
    // Not awaited: a source that waits for its next event would hold the end back until then.
    void events.return?.();
  }
}

type Stop = 'ended' | 'left';

interface Stopping {
  stop(how: Stop): void;
  /** What was awaited, or how it was stopped before. A race with one long promise would keep a memory of every event. */
  unless<T>(awaited: Promise<T>): Promise<T | Stop>;
}

function createStopping(): Stopping {
  let stopped: Stop | null = null;
  let tell: ((how: Stop) => void) | null = null;
  return {
    stop: (how) => {
      stopped ??= how;
      tell?.(stopped);
    },
    unless: <T>(awaited: Promise<T>) =>
      new Promise<T | Stop>((resolve, reject) => {
        tell = resolve;
        awaited.then(resolve, reject);
        if (stopped !== null) resolve(stopped);
      }),
  };
}
