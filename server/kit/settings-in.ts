import type { ZodType } from 'zod';

/** What was set, as a form reads it: what is not set, and what the form allows no longer, has its default. */
export function settingsIn<S>(form: ZodType<S>, set: Readonly<Record<string, unknown>>): S {
  const read = form.safeParse(set);
  if (read.success) return read.data;
  const faulty = new Set(read.error.issues.map(({ path }) => path[0]));
  return form.parse(Object.fromEntries(Object.entries(set).filter(([name]) => !faulty.has(name))));
}
