import { type Context, parse, text } from '../../../server/kit/index.ts';
import { findByPassword } from '../queries/look-up.ts';
import { COMPLETION_LEVEL, type CompletionLevel } from './completion-level.ts';

export interface LookedUp {
  readonly code: string;
  readonly level: CompletionLevel;
}

/**
 * How far the dossier with this code has come, for whoever holds its receipt; null where code and password do not belong
 * together, whether there is such a dossier or not. People type both as they like.
 */
export async function lookUp(
  { db }: Pick<Context, 'db'>,
  asked: { readonly code: string; readonly password: string },
): Promise<LookedUp | null> {
  const code = parse(text(60), asked.code).toUpperCase();
  const password = parse(text(60), asked.password).replaceAll(/\s/g, '').toUpperCase();
  const found = await findByPassword(db, code, password);
  return found === undefined ? null : { code, level: COMPLETION_LEVEL[found.state] };
}
