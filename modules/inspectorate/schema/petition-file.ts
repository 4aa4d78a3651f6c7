import { sql } from 'kysely';
import { z } from 'zod';
import {
  boolean,
  date,
  entity,
  extend,
  id,
  key,
  many,
  one,
  parse,
  repeatable,
  type SchemaPart,
} from '../../../server/kit/index.ts';
import { File } from '../../files/model.ts';
import { attachPetitionFile as attach } from '../acts/attach-petition-file.ts';
import { inspectorate } from '../contract.ts';
import { Petition, PetitionFile } from '../model.ts';
import { isShownTo } from '../queries/is-shown-to.ts';
import { ofPetitionIn } from '../queries/of-petition-in.ts';
import { DenouncerNamed, PetitionActNotPossible, PetitionNotFound } from '../refusals.ts';

const attaching = z.object({ petition: key, file: key, shown: z.boolean().nullish() });

const petitionFile = entity(PetitionFile, {
  description:
    'A file of a petition (tài liệu kèm theo đơn). Officers see those of their agency; whoever sent the petition sees their own and what is shown to them. What a denouncer handed in is none of these.',
  table: 'inspectorate.petition_file',
  key: 'id',
  visible: (viewer, col) => sql`(
    ${ofPetitionIn(viewer?.reach(inspectorate.permissions.readPetitions) ?? [], col('petitionId'))}
    or (${col('shown')} and ${isShownTo(viewer, col('petitionId'))}))`,
  columns: {
    id: id('Id.'),
    shown: boolean('Whether whoever sent the petition sees it.'),
    addedOn: date('Day on which it was added.'),
  },
  relations: {
    file: one(File, { fileId: 'id' }, 'The file; null for whoever may not read files.', { nullable: true }),
  },
});

const filesOfPetition = extend(Petition, {
  relations: {
    files: many(PetitionFile, { id: 'petitionId' }, 'Its files, as far as you may see them.', {
      oldest: 'id',
      first: 50,
    }),
  },
});

const attachPetitionFile: SchemaPart = (build) => {
  build.mutationField('attachPetitionFile', (t) =>
    t.field({
      type: Petition,
      description:
        'Adds a file that you uploaded to a petition of your own, or to one of your agency. What belongs to a denunciation and may say who denounces goes by `POST /denunciations/<id>/files`.',
      authScopes: { signedIn: true },
      errors: { types: [PetitionNotFound, PetitionActNotPossible, DenouncerNamed] },
      args: {
        petition: t.arg.id({ required: true, description: 'The petition.' }),
        file: t.arg.id({ required: true, description: 'The file.' }),
        shown: t.arg.boolean({
          description: 'Whether whoever sent the petition sees what an officer adds; false by default.',
        }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Petition, info, args, (act) => {
          const { shown, ...wanted } = parse(attaching, args);
          return attach(act, { ...wanted, shown: shown ?? false });
        }),
    }),
  );
};

export const petitionFileParts = [petitionFile, filesOfPetition, attachPetitionFile];
