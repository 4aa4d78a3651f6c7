import { z } from 'zod';
import {
  choice,
  dateTime,
  entity,
  id,
  inReach,
  int,
  key,
  one,
  parse,
  repeatable,
  type SchemaPart,
} from '../../../server/kit/index.ts';
import { RegisterFormat } from '../../dossiers/model.ts';
import { File } from '../../files/model.ts';
import { Agency, Officer } from '../../organisations/model.ts';
import { exportReceptions } from '../acts/export-receptions.ts';
import { inspectorate } from '../contract.ts';
import { ReceptionExport } from '../model.ts';

const { exportReceptions: mayExport } = inspectorate.permissions;
const exporting = z.object({
  agency: key,
  year: z.int().min(2000).max(9999),
  format: z.enum(RegisterFormat),
});

export const receptionExport = entity(ReceptionExport, {
  description:
    'The book of citizen reception of an agency in a year (sổ tiếp công dân, mẫu 03/TCD), written out by a worker. Whoever denounced stands in it without name and number.',
  table: 'inspectorate.reception_export',
  key: 'id',
  visible: (viewer, col) => inReach(viewer?.reach(mayExport) ?? [], col('agencyId')),
  columns: {
    id: id('Id.'),
    year: int('The year.'),
    format: choice(RegisterFormat, 'What it is written out as.'),
    requestedAt: dateTime('When it was asked for; what was entered later is not in it.'),
    total: int('How many entries it has.'),
    written: int('How many of them are written so far.'),
  },
  relations: {
    agency: one(Agency, { agencyId: 'id' }, 'The agency.'),
    requestedBy: one(Officer, { requestedById: 'id' }, 'Who asked for it.', { withParent: true }),
    file: one(
      File,
      { fileId: 'id' },
      'The book; null until it is written, and for whoever may not read files of the office.',
      { nullable: true },
    ),
  },
});

export const receptionExportActs: SchemaPart = (build) => {
  build.queryField('receptionExport', (t) =>
    t.field({
      type: ReceptionExport,
      nullable: true,
      description: 'A reception book that was asked for, and how far it is; null where you may see none.',
      authScopes: { may: mayExport },
      args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
      resolve: (_root, { id }, ctx, info) =>
        ctx.read(ReceptionExport, info, { where: { id: parse(key, id) } }),
    }),
  );
  build.mutationField('exportReceptions', (t) =>
    t.field({
      type: ReceptionExport,
      description:
        'Has the reception book of an agency written out for a year. It is written by a worker: look at `written` and `file`.',
      authScopes: { may: mayExport },
      errors: { types: [] },
      args: {
        agency: t.arg.id({ required: true, description: 'The agency.' }),
        year: t.arg.int({ required: true, description: 'The year.' }),
        format: t.arg({ type: RegisterFormat, required: true, description: 'What to write it out as.' }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(ReceptionExport, info, args, (act) => exportReceptions(act, parse(exporting, args))),
    }),
  );
};
