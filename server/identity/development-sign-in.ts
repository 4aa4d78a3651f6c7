import { InvalidInput } from '../kit/errors.ts';
import { parse } from '../kit/parse.ts';
import type { SchemaPart } from '../kit/schema.ts';
import { text } from '../kit/text.ts';
import { beginByLogin } from './begin-by-login.ts';

class Session {
  declare readonly token: string;
  declare readonly expiresAt: Date;
}

/** Signs in by name alone. It stands in for the identity provider on a developer's machine; production leaves it out. */
export const developmentSignIn: SchemaPart = (build) => {
  build.objectType(Session, {
    name: 'Session',
    description: 'A sign-in.',
    fields: (t) => ({
      token: t.exposeString('token', { description: 'Send it as `Authorization: Bearer <token>`.' }),
      expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it ends by itself.' }),
    }),
  });
  build.mutationField('developmentSignIn', (t) =>
    t.field({
      type: Session,
      description: 'Signs in as a demo person. Absent in production.',
      authScopes: { public: true },
      errors: {},
      args: { login: t.arg.string({ required: true, description: 'The login of the demo person.' }) },
      resolve: async (_root, { login }, { sessions }) => {
        const session = await beginByLogin(sessions, parse(text(100), login));
        if (session !== null) return session;
        throw new InvalidInput('login', { vi: 'Không có tài khoản này.', en: 'There is no such account.' });
      },
    }),
  );
};
