import { z } from 'zod';
import {
  dateTime,
  entity,
  id,
  key,
  listed,
  one,
  parse,
  type SchemaPart,
  string,
  text,
} from '../../../server/kit/index.ts';
import { FileState } from '../../files/model.ts';
import { Officer } from '../../organisations/model.ts';
import { lookAtDenouncer } from '../acts/look-at-denouncer.ts';
import { inspectorate } from '../contract.ts';
import { filesOfLook, type ToldFile } from '../files-of-look.ts';
import { DenouncerLook, Petition } from '../model.ts';
import { type Denouncer, findDenouncer } from '../queries/denouncer.ts';
import { ofPetitionIn } from '../queries/of-petition-in.ts';
import { DenouncerNamed, PetitionNotFound } from '../refusals.ts';

const { nameConfidants, readPetitions } = inspectorate.permissions;
const looking = z.object({ petition: key, reason: text(500) });

export const denouncerLook = entity(DenouncerLook, {
  description: 'That somebody was told who denounced (lượt xem danh tính người tố cáo).',
  table: 'inspectorate.denouncer_look',
  key: 'id',
  visible: (viewer, col) => ofPetitionIn(viewer?.reach(nameConfidants) ?? [], col('petitionId')),
  columns: { id: id('Id.'), reason: string('Why.'), at: dateTime('When.') },
  orders: { NEWEST: { description: 'Newest first.', by: [['id', 'desc']] } },
  filters: ['petition', 'officer'],
  relations: {
    officer: one(Officer, { accountId: 'id' }, 'Who was told.', { withParent: true }),
    petition: one(Petition, { petitionId: 'id' }, 'In which case.', { withParent: true }),
  },
});

export const denouncerLooks = listed('denouncerLooks', DenouncerLook, {
  description: 'Who was told who denounced, when and why, in the cases of your agencies; newest first.',
  authScopes: { may: nameConfidants },
});

/** The one way to who denounced. It is no entity: nothing leads to it, lists it, filters or sorts by it, or counts it. */
export const lookingAtDenouncer: SchemaPart = (build) => {
  const file = build.objectRef<ToldFile>('DenouncerFile').implement({
    description: 'A file that a denouncer handed in, as told in a look that was recorded.',
    fields: (t) => ({
      name: t.exposeString('name', { description: 'Name that it was handed in under.' }),
      state: t.expose('state', { type: FileState, description: 'What is known of it.' }),
      path: t.exposeString('path', {
        description: 'Where whoever was told has its content, for an hour, once it is accepted.',
      }),
    }),
  });
  const denouncer = build
    .objectRef<Denouncer & { readonly files: readonly ToldFile[] }>('Denouncer')
    .implement({
      description: 'Who denounces, as told in a look that was recorded.',
      fields: (t) => ({
        fullName: t.exposeString('fullName', { description: 'Full name.' }),
        citizenNumber: t.exposeString('citizenNumber', {
          nullable: true,
          description: 'Personal identification number.',
        }),
        phone: t.exposeString('phone', { nullable: true, description: 'Phone number.' }),
        address: t.exposeString('address', { nullable: true, description: 'Address.' }),
        letter: t.exposeString('letter', {
          nullable: true,
          description: 'What they wrote, in their own words.',
        }),
        files: t.field({
          type: [file],
          description: 'What they handed in.',
          resolve: ({ files }) => [...files],
        }),
      }),
    });
  build.mutationField('lookAtDenouncer', (t) =>
    t.field({
      type: denouncer,
      description:
        'Tells who denounced, to an officer who was named in the case. Every look is recorded with its reason; so it is no query, and each time is one more.',
      authScopes: { may: readPetitions },
      errors: { types: [PetitionNotFound, DenouncerNamed] },
      args: {
        petition: t.arg.id({ required: true, description: 'The denunciation.' }),
        reason: t.arg.string({ required: true, description: 'Why, up to 500 characters.' }),
      },
      resolve: async (_root, args, ctx, info) => {
        const look = await ctx.act(info, {}, (act) => {
          const { petition, reason } = parse(looking, args);
          return lookAtDenouncer(act, petition, reason);
        });
        return { ...(await findDenouncer(ctx.db, look)), files: await filesOfLook(ctx, look) };
      },
    }),
  );
};
