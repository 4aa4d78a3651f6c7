import { z } from 'zod';

const whole = z.object({
  totalCount: z.number(),
  edges: z.array(z.unknown()),
  pageInfo: z.object({ hasNextPage: z.literal(false), hasPreviousPage: z.literal(false) }),
});

/** The pages in an answer that show all their rows and count others: rows that are told by their number alone. */
export function countedWrong(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const page = whole.safeParse(value);
  const wrong = page.success && page.data.totalCount !== page.data.edges.length;
  const inside = Object.values(value).flatMap(countedWrong);
  return wrong ? [`${page.data.totalCount} rows on a page of ${page.data.edges.length}`, ...inside] : inside;
}
