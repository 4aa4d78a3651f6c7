import type { Clock, Context } from '../kit/context.ts';
import type { Disclosure } from '../kit/disclosure.ts';
import { ReasonNeeded } from '../kit/errors.ts';
import type { Viewer } from '../kit/viewer.ts';
import type { AuditEntry } from './audit-entry.ts';

interface Telling {
  readonly viewer: Viewer | null;
  readonly requestId: string;
  readonly reason: string | null;
  /** The name of what is done, where no document has one. */
  readonly operation: string | null;
  readonly clock: Clock;
  record(entries: readonly AuditEntry[]): Promise<void>;
}

/** Records who is told of whom, one entry for each type and ground. See Context.disclose. */
export function disclosing(telling: Telling): Context['disclose'] {
  const { viewer, requestId, reason, clock, record } = telling;
  return async (told, operation) => {
    const others = told.filter(({ personId }) => personId !== viewer?.personId);
    if (others.length === 0) return;
    if (viewer !== null && reason === null && others.some(({ ground }) => ground === null))
      throw new ReasonNeeded();
    const at = clock.now();
    const alike = Map.groupBy(others, keyOf);
    const entries = [...alike.values()].flatMap((group): AuditEntry[] => {
      const [first] = group;
      if (first === undefined) return [];
      return [
        {
          kind: 'read',
          at,
          viewer,
          act: operation ?? telling.operation ?? 'code',
          subject: { type: first.type, id: null },
          ground: first.ground,
          personIds: [...new Set(group.map(({ personId }) => personId))],
          reason,
          requestId,
        },
      ];
    });
    await record(entries);
  };
}

function keyOf({ type, ground }: Disclosure): string {
  return ground === null ? type : `${type} ${ground.type} ${ground.id}`;
}
