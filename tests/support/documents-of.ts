import { documentLimits } from '../../server/graphql/document-limits.ts';

/** Calls of root fields in as few documents as their limits allow. A subscription has one. */
export function documentsOf(
  operation: 'query' | 'mutation' | 'subscription',
  calls: readonly string[],
): readonly string[] {
  const most = operation === 'subscription' ? 1 : documentLimits.roots;
  const documents: string[][] = [];
  let fields = 0;
  for (const call of calls) {
    // More than it has fields, as it counts arguments and fragments, too.
    const words = call.match(/\w+/g)?.length ?? 0;
    const last = documents.at(-1);
    if (last === undefined || last.length === most || fields + words > documentLimits.fields) {
      documents.push([call]);
      fields = words;
    } else {
      last.push(call);
      fields += words;
    }
  }
  return documents.map(
    (each) => `${operation} { ${each.map((call, nth) => `answer${nth}: ${call}`).join(' ')} }`,
  );
}
