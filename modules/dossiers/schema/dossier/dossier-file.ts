import { sql } from 'kysely';
import { dateTime, entity, int, maybe, one, string } from '../../../../server/kit/index.ts';
import { File } from '../../../files/model.ts';
import { DossierFile } from '../../model.ts';

export const dossierFile = entity(DossierFile, {
  description: 'A file in its place in a dossier.',
  table: 'dossiers.dossier_file',
  key: 'id',
  // Seen only through its dossier.
  visible: () => sql`false`,
  columns: {
    paper: string('Code of the paper that it is.'),
    originals: maybe(int('How many originals (bản chính) the desk took in on paper.')),
    copies: maybe(int('How many copies (bản sao) the desk took in on paper.')),
    addedAt: dateTime('When it was added.'),
  },
  relations: {
    file: one(
      File,
      { fileId: 'id' },
      'The file; null for whoever may see the dossier but not read its files.',
      {
        nullable: true,
      },
    ),
  },
});
