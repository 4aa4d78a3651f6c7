import { NotSignedIn } from '../kit/errors.ts';
import type { SchemaPart } from '../kit/schema.ts';
import { Viewer } from '../kit/viewer.ts';

/** `signOut`: ends every session of the account, on every device. */
export const signOut: SchemaPart = (build) => {
  build.mutationField('signOut', (t) =>
    t.field({
      type: Viewer,
      description: 'Ends every session of your account, on every device; answers with whom it signed out.',
      authScopes: { signedIn: true },
      errors: {},
      resolve: async (_root, _args, { viewer, sessions }) => {
        if (viewer === null) throw new NotSignedIn();
        await sessions.endAll(viewer.accountId);
        return viewer;
      },
    }),
  );
};
