import { isNonNullType } from 'graphql';
import { documentLimits } from '../../server/graphql/document-limits.ts';
import type { RootField } from './own-parts.ts';

/** A root field as it stands in a document, with its arguments and what is asked of it. */
export interface Call {
  readonly field: RootField['field'];
  readonly text: string;
  /** The same call about rows that are not there. */
  readonly nothing: string | null;
}

/** Calls that are asked together. */
export interface Asked {
  readonly operation: RootField['operation'];
  readonly calls: readonly Call[];
}

/**
 * Calls of root fields in as few documents as their limits allow. A subscription has one; and so that one that is refused
 * takes no other's answer with it, those of a field that is never null stand alone.
 */
export function documentsOf(operation: RootField['operation'], calls: readonly Call[]): readonly Asked[] {
  const most = operation === 'subscription' ? 1 : documentLimits.roots;
  const documents: Call[][] = [];
  let fields = 0;
  for (const call of calls) {
    // More than it has fields, as it counts arguments and fragments, too.
    const words = call.text.match(/\w+/g)?.length ?? 0;
    const last = documents.at(-1);
    const isFull = last === undefined || last.length === most || fields + words > documentLimits.fields;
    if (isFull || (operation === 'query' && !areCompatible(last.at(-1), call))) {
      documents.push([call]);
      fields = words;
    } else {
      last.push(call);
      fields += words;
    }
  }
  return documents.map((each) => ({ operation, calls: each }));
}

function areCompatible(one: Call | undefined, other: Call): boolean {
  if (one?.field === other.field) return true;
  return one !== undefined && ![one, other].some(({ field }) => isNonNullType(field.type));
}

/** The answer to each call stands under `answer0`, `answer1` and so on. */
export function textOf({ operation, calls }: Asked): string {
  return `${operation} { ${calls.map(({ text }, nth) => `answer${nth}: ${text}`).join(' ')} }`;
}
