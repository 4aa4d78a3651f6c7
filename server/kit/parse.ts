import type { ZodType } from 'zod';
import { InvalidInput, type Words } from './errors.ts';

const RULES: Readonly<Record<string, (detail: string) => Words>> = {
  too_big: (detail) => ({ vi: 'Giá trị quá lớn hoặc quá dài.', en: `Too large or too long: ${detail}` }),
  too_small: (detail) => ({ vi: 'Giá trị quá nhỏ hoặc quá ngắn.', en: `Too small or too short: ${detail}` }),
};

/**
 * Parses what a client sent. The first broken rule is refused as InvalidInput with its path; the value itself
 * is never repeated, since it may be personal data.
 *
 * A rule may carry its own words: `z.string().refine(test, { params: { vi, en } })`.
 */
export function parse<T>(schema: ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  if (issue === undefined) throw new InvalidInput('', { vi: 'Dữ liệu không hợp lệ.', en: 'Invalid input.' });
  throw new InvalidInput(
    issue.path.join('.'),
    wordsOf(issue.code, issue.message, 'params' in issue ? issue.params : undefined),
  );
}

function wordsOf(code: string, message: string, params: unknown): Words {
  if (isWords(params)) return params;
  return RULES[code]?.(message) ?? { vi: 'Giá trị không đúng định dạng.', en: message };
}

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && 'vi' in value && 'en' in value;
}
