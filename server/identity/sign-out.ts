import { NotSignedIn } from '../kit/errors.ts';
import type { SchemaPart } from '../kit/schema.ts';
import { Viewer } from '../kit/viewer.ts';
import type { Sessions } from './sessions.ts';

/** `signOut`: ends every session of the account, on every device. */
export function signOut(sessions: Pick<Sessions, 'endAll'>): SchemaPart {
  return (build) => {
    build.mutationField('signOut', (t) =>
      t.field({
        type: Viewer,
        description: 'Ends every session of your account, on every device; answers with whom it signed out.',
        authScopes: { signedIn: true },
        errors: {},
        resolve: async (_root, _args, { viewer }) => {
          if (viewer === null) throw new NotSignedIn();
          await sessions.endAll(viewer.accountId);
          return viewer;
        },
      }),
    );
  };
}
