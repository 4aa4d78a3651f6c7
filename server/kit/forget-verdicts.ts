import { RequestCache } from '@pothos/plugin-scope-auth';

/**
 * Lets go of what was decided for a context that nobody asks with any more: a weak map would keep it, and the context
 * with it, until memory is collected as a whole.
 */
export function forgetVerdicts(context: unknown): void {
  if (typeof context === 'object' && context !== null) RequestCache.clearForContext(context);
}
