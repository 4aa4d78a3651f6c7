import { recordInto } from '../audit/record-into.ts';
import { NotSignedIn } from '../kit/errors.ts';
import type { SchemaPart } from '../kit/schema.ts';
import { Viewer } from '../kit/viewer.ts';

/** `signOut`: ends every session of the account, on every device. */
export const signOut: SchemaPart = (build) => {
  build.mutationField('signOut', (t) =>
    t.field({
      type: Viewer,
      description: 'Ends every session of your account, on every device; answers with whom it signed out.',
      authScopes: { tryingOut: true },
      errors: {},
      resolve: async (_root, _args, { viewer, sessions, db, clock, requestId }) => {
        if (viewer === null) throw new NotSignedIn();
        const subject = { type: 'Viewer', id: String(viewer.accountId) };
        const entry = { kind: 'act', at: clock.now(), viewer, act: 'signOut', subject, requestId } as const;
        await recordInto(db, [entry]);
        await sessions.endAll(viewer.accountId);
        return viewer;
      },
    }),
  );
};
