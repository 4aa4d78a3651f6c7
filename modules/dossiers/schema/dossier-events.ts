import { z } from 'zod';
import type { Logged, SchemaPart, Viewer } from '../../../server/kit/index.ts';
import { dossiers } from '../contract.ts';
import { DossierEvent } from '../model.ts';

class DeliveredDossierEvent {
  declare readonly cursor: string;
  declare readonly eventId: number;
}

const concerned = z.object({ eventId: z.number(), agencyId: z.number(), applicantId: z.number() });

/** `dossierEvents`: what was missed since the cursor, then what happens now, in one stream. */
export const dossierEvents: SchemaPart = (build) => {
  build.objectType(DeliveredDossierEvent, {
    name: 'DeliveredDossierEvent',
    description: 'An event with the place in the log to go on from.',
    fields: (t) => ({
      cursor: t.exposeString('cursor', {
        description: 'Keep it, and resume with `after`: nothing is missed.',
      }),
      event: t.field({
        type: DossierEvent,
        nullable: true,
        description: 'The event; null where the right to see it has ended in the meantime.',
        resolve: ({ eventId }, _args, ctx, info) => ctx.read(DossierEvent, info, { where: { id: eventId } }),
      }),
    }),
  });
  build.subscriptionField('dossierEvents', (t) =>
    t.field({
      type: DeliveredDossierEvent,
      description:
        'What happens to the dossiers that you may follow: everything after the cursor, then live. At least once, with the same id; in order per dossier.',
      authScopes: { signedIn: true },
      args: { after: t.arg.string({ description: 'The last cursor you have; without one it begins now.' }) },
      subscribe: (_root, { after }, { follow }) =>
        follow(Object.values(dossiers.events), after ?? null, (logged, viewer) =>
          deliveredTo(viewer, logged),
        ),
      resolve: (delivered) => delivered,
    }),
  );
};

/** A first sieve without a statement; the row's own rule is asked again for every event, with the rights of that moment. */
function deliveredTo(viewer: Viewer | null, { cursor, payload }: Logged): DeliveredDossierEvent | null {
  const { eventId, agencyId, applicantId } = concerned.parse(payload);
  return mayFollow(viewer, agencyId, applicantId) ? { cursor, eventId } : null;
}

function mayFollow(viewer: Viewer | null, agencyId: number, applicantId: number): boolean {
  if (viewer === null) return false;
  const { followDossiers, readDossiers } = dossiers.permissions;
  return (
    viewer.personId === applicantId ||
    viewer.may(followDossiers, agencyId) ||
    viewer.may(readDossiers, agencyId)
  );
}
