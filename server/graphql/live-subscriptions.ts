import { type DocumentNode, type ExecutionResult, GraphQLError, validate } from 'graphql';
import type { Registry } from '../registry/registry.ts';

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
  ): AsyncGenerator<ExecutionResult, void>;
}

/** The subscriptions of this process. A graph that is swapped ends those whose document it no longer supports. */
export function openLiveSubscriptions(registry: Registry): LiveSubscriptions {
  const all = new Set<Live>();
  registry.onChange(({ schema }) => {
    for (const live of all) if (validate(schema, live.document).length > 0) live.end();
  });

  async function* run(
    document: DocumentNode,
    source: AsyncIterable<unknown>,
    onEvent: (event: unknown) => Promise<ExecutionResult>,
    onFault: (fault: unknown) => ExecutionResult,
  ): AsyncGenerator<ExecutionResult, void> {
    const ended = Promise.withResolvers<'ended'>();
    const live: Live = { document, end: () => ended.resolve('ended') };
    const events = source[Symbol.asyncIterator]();
    all.add(live);
    try {
      while (true) {
        const next = await Promise.race([ended.promise, events.next()]);
        if (next === 'ended') return yield moduleDisabled();
        if (next.done === true) return;
        const result = await onEvent(next.value);
        yield result;
      }
    } catch (fault) {
      // A source that fails ends its own subscription with words, not the socket and all that runs over it.
      yield onFault(fault);
    } finally {
      all.delete(live);
      // Not awaited: a source that waits for its next event would hold the end back until then.
      void events.return?.();
    }
  }

  return { run };
}

function moduleDisabled(): ExecutionResult {
  return {
    errors: [
      new GraphQLError('A module that this subscription needs was switched off.', {
        extensions: {
          code: 'MODULE_DISABLED',
          vi: 'Phân hệ mà đăng ký theo dõi này cần đã được tắt.',
          en: 'A module that this subscription needs was switched off.',
        },
      }),
    ],
  };
}
