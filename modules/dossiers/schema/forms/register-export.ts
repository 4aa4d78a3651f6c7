import { z } from 'zod';
import {
  choice,
  choices,
  date,
  dateTime,
  entity,
  extend,
  id,
  inReach,
  int,
  key,
  many,
  one,
  parse,
  repeatable,
  type SchemaPart,
} from '../../../../server/kit/index.ts';
import { File } from '../../../files/model.ts';
import { Agency, Officer } from '../../../organisations/model.ts';
import { exportRegister } from '../../acts/export-register.ts';
import { dossiers } from '../../contract.ts';
import { RegisterExport, RegisterFormat } from '../../forms/model.ts';

const { exportRegister: mayExport } = dossiers.permissions;
const exporting = z.object({ agency: key, month: z.iso.date(), format: z.enum(RegisterFormat) });

export const registerFormat = choices(
  RegisterFormat,
  'RegisterFormat',
  'What a register is written out as.',
  {
    PDF: 'PDF on A4, as the form has it.',
    XLSX: 'A workbook for Excel or LibreOffice.',
  },
);

export const registerExport = entity(RegisterExport, {
  description:
    'The register of an office in a month (Sổ theo dõi hồ sơ: form 06 of Circular 01/2018, 07 of Circular 03/2025), written out by a worker.',
  table: 'dossiers.register_export',
  key: 'id',
  visible: (viewer, col) => inReach(viewer?.reach(mayExport) ?? [], col('agencyId')),
  columns: {
    id: id('Id.'),
    month: date('The first day of the month.'),
    format: choice(RegisterFormat, 'What it is written out as.'),
    requestedAt: dateTime('When it was asked for; what was received later is not in it.'),
    total: int('How many dossiers it has.'),
    written: int('How many of them are written so far.'),
  },
  relations: {
    agency: one(Agency, { agencyId: 'id' }, 'The office.'),
    requestedBy: one(Officer, { requestedById: 'id' }, 'Who asked for it.', { withParent: true }),
    file: one(
      File,
      { fileId: 'id' },
      'The register; null until it is written, and for whoever may not read files of the office.',
      { nullable: true },
    ),
  },
});

export const registerExportsOfAgency = extend(Agency, {
  relations: {
    registerExports: many(
      RegisterExport,
      { id: 'agencyId' },
      'Its registers that were written out, newest first, as far as you may see them.',
      { newest: 'id', first: 20 },
    ),
  },
});

export const registerActs: SchemaPart = (build) => {
  build.queryField('registerExport', (t) =>
    t.field({
      type: RegisterExport,
      nullable: true,
      description:
        'A register that was asked for, and how far it is; null where there is none that you may see.',
      authScopes: { may: mayExport },
      args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
      resolve: (_root, args, ctx, info) =>
        ctx.read(RegisterExport, info, { where: { id: parse(key, args.id) } }),
    }),
  );
  build.mutationField('exportRegister', (t) =>
    t.field({
      type: RegisterExport,
      description:
        'Has the register of an office written out for a month (xuất sổ theo dõi hồ sơ). It is written by a worker: look at `written` and `file`.',
      authScopes: { may: mayExport },
      errors: { types: [] },
      args: {
        agency: t.arg.id({ required: true, description: 'The office.' }),
        month: t.arg({ type: 'Date', required: true, description: 'Any day of the month, which has begun.' }),
        format: t.arg({ type: RegisterFormat, required: true, description: 'What to write it out as.' }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(RegisterExport, info, args, (act) => exportRegister(act, parse(exporting, args))),
    }),
  );
};
