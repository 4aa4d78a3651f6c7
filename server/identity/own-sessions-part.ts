import { z } from 'zod';
import { recordInto } from '../audit/record-into.ts';
import { NotSignedIn, Refusal } from '../kit/errors.ts';
import { key } from '../kit/key.ts';
import { parse } from '../kit/parse.ts';
import { refusal } from '../kit/refusal.ts';
import type { SchemaPart } from '../kit/schema.ts';
import { endSession, sessionsOf } from './own-sessions.ts';

class OpenSession {
  declare readonly id: number;
  declare readonly createdAt: Date;
  declare readonly expiresAt: Date;
  declare readonly lastUsed: Date | null;
  declare readonly level: number;
}

/** No session with this id is open in the account. */
class SessionNotFound extends Refusal {
  constructor() {
    super({ vi: 'Không có phiên đăng nhập này.', en: 'There is no such session.' });
  }
}

const ofSession = z.object({ id: key });

const part: SchemaPart = (build) => {
  build.objectType(OpenSession, {
    name: 'OpenSession',
    description: 'A device or program that is signed in to your account.',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Id.' }),
      createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it began.' }),
      expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it ends whatever happens.' }),
      lastUsed: t.expose('lastUsed', {
        type: 'DateTime',
        nullable: true,
        description: 'When it was used last, to the minute; null where that is not kept.',
      }),
      level: t.exposeInt('level', {
        description: 'How surely the identity was proven: 1 or 2; 0 where it was not.',
      }),
      current: t.boolean({
        description: 'Whether it is the one that asks.',
        resolve: ({ id }, _args, { viewer }) => viewer?.sessionId === id,
      }),
    }),
  });
  build.queryField('mySessions', (t) =>
    t.field({
      type: [OpenSession],
      description: 'Where your account is signed in, the newest first.',
      authScopes: { tryingOut: true },
      resolve: (_root, _args, { viewer, db, clock }) =>
        viewer === null ? [] : sessionsOf(db, viewer.accountId, new Date(clock.now().epochMilliseconds)),
    }),
  );
  build.mutationField('endSession', (t) =>
    t.field({
      type: OpenSession,
      description: 'Signs one device or program out; answers with what it ended.',
      authScopes: { tryingOut: true },
      errors: { types: [SessionNotFound] },
      args: { id: t.arg.id({ required: true, description: 'The session.' }) },
      resolve: async (_root, args, { viewer, transact, clock, requestId }) => {
        if (viewer === null) throw new NotSignedIn();
        const { id } = parse(ofSession, args);
        return transact(async ({ db }) => {
          const ended = await endSession(db, viewer.accountId, id);
          if (ended === undefined) throw new SessionNotFound();
          const subject = { type: 'OpenSession', id: String(id) };
          const entry = {
            kind: 'act',
            at: clock.now(),
            viewer,
            act: 'endSession',
            subject,
            requestId,
          } as const;
          await recordInto(db, [entry]);
          return ended;
        });
      },
    }),
  );
};

/** `mySessions`, and `endSession` for one of them. */
export const ownSessions: readonly SchemaPart[] = [
  part,
  refusal(SessionNotFound, 'Your account has no such session.'),
];
