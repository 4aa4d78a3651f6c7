import { z } from 'zod';
import { type Asker, askerAt } from './ask.ts';

/** The people of the play, each signed in. */
export interface Cast {
  readonly parent: Asker;
  readonly clerk: Asker;
  readonly officer: Asker;
  readonly administrator: Asker;
  readonly partner: Asker;
}

const session = z.object({ developmentSignIn: z.object({ token: z.string() }) });

export async function signIn(url: string): Promise<Cast> {
  const anybody = askerAt(url, null);
  const as = async (login: string): Promise<Asker> => {
    const { developmentSignIn } = await anybody.ask(
      'mutation ($login: String!) { developmentSignIn(login: $login) { ... on Session { token } } }',
      { login },
      session,
    );
    return askerAt(url, developmentSignIn.token);
  };
  return {
    parent: await as('parent'),
    clerk: await as('clerk'),
    officer: await as('officer'),
    administrator: await as('administrator'),
    partner: await as('partner'),
  };
}
