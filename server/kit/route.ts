import type { Context } from './context.ts';

/** A plain HTTP address of a module, for bodies that do not belong in GraphQL. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly pattern: URLPattern;
  /** Whether it begins a sign-in: then an address may ask for it only so often. */
  readonly beginsSignIn: boolean;
  /** A thrown Refusal is answered with its words and status 4xx; anything else is masked. */
  handle(request: Request, at: Readonly<Record<string, string | undefined>>, ctx: Context): Promise<Response>;
}

/** `route('POST', '/dossiers/:dossier/files', handler)`; the names in the path reach the handler as `at`. */
export function route(
  method: Route['method'],
  pathname: string,
  handle: Route['handle'],
  { beginsSignIn = false }: Partial<Pick<Route, 'beginsSignIn'>> = {},
): Route {
  return { method, pattern: new URLPattern({ pathname }), beginsSignIn, handle };
}
