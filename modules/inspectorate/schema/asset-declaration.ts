import { sql } from 'kysely';
import {
  choice,
  choices,
  date,
  entity,
  extend,
  id,
  inReach,
  listed,
  many,
  maybe,
  one,
  string,
} from '../../../server/kit/index.ts';
import { Dossier } from '../../dossiers/model.ts';
import { Agency } from '../../organisations/model.ts';
import { Person } from '../../people/model.ts';
import { inspectorate } from '../contract.ts';
import { AssetDeclaration, DeclarationKind, DeclaredAsset } from '../declarations.ts';

export const declarationKind = choices(
  DeclarationKind,
  'DeclarationKind',
  'On what occasion assets are declared (hình thức kê khai).',
  {
    FIRST: 'For the first time (kê khai lần đầu).',
    SUPPLEMENTARY: 'After a change (kê khai bổ sung).',
    YEARLY: 'Every year (kê khai hằng năm).',
    FOR_APPOINTMENT: 'Before an appointment or an election (phục vụ công tác cán bộ).',
  },
);

export const assetDeclaration = entity(AssetDeclaration, {
  description:
    'A declaration of assets and income in the register of an agency (bản kê khai tài sản, thu nhập). Declarants see their own; whoever may read declarations those of the agency.',
  table: 'inspectorate.asset_declaration',
  key: 'id',
  visible: (viewer, col) => sql`(
    ${col('declarantId')} = ${viewer?.personId ?? null}::bigint
    or ${inReach(viewer?.reach(inspectorate.permissions.readDeclarations) ?? [], col('agencyId'))})`,
  protects: { columns: ['kind', 'position', 'workplace'], whose: 'declarantId' },
  columns: {
    id: id('Id.'),
    code: string('Its number in the register of the agency, and the year: 12/2026.'),
    kind: choice(DeclarationKind, 'On what occasion.'),
    position: string('Position (chức vụ).'),
    workplace: string('Where they work.'),
    enteredOn: date('Day of entry.'),
  },
  orders: { NEWEST: { description: 'Newest first.', by: [['id', 'desc']] } },
  filters: ['agency', 'kind'],
  search: { beginning: ['code'], through: ['declarant'] },
  relations: {
    agency: one(Agency, { agencyId: 'id' }, 'Whose register it is.'),
    declarant: one(Person, { declarantId: 'id' }, 'Who declares.', { withParent: true }),
    dossier: one(Dossier, { dossierId: 'id' }, 'The dossier; null for whoever may not see it.', {
      nullable: true,
    }),
    assets: many(DeclaredAsset, { id: 'declarationId' }, 'What was declared.', {
      oldest: 'id',
      first: 50,
      withParent: true,
    }),
  },
});

export const declaredAsset = entity(DeclaredAsset, {
  description: 'Something that was declared.',
  table: 'inspectorate.declared_asset',
  key: 'id',
  // Seen only through its declaration.
  visible: () => sql`false`,
  protects: {
    columns: ['kind', 'description', 'value', 'change'],
    whose: (col) =>
      sql`select d.declarant_id from inspectorate.asset_declaration as d where d.id = ${col('declarationId')}`,
  },
  columns: {
    id: id('Id.'),
    kind: string('What kind of asset or income it is.'),
    description: string('What it is, and where.'),
    value: maybe(string('Its value in VND.')),
    change: maybe(string('How it changed, and from what.')),
  },
});

export const declarationOfDossier = extend(Dossier, {
  relations: {
    assetDeclaration: one(
      AssetDeclaration,
      { id: 'dossierId' },
      'The declaration that the dossier led to, as far as you may see it.',
      { nullable: true },
    ),
  },
});

export const assetDeclarations = listed('assetDeclarations', AssetDeclaration, {
  description: 'The declarations that you may see, newest first: your own, and those of your agencies.',
  authScopes: { signedIn: true },
  search:
    'Words of the name of the declarant, with or without tone marks; a number of the register or its beginning.',
});
