import { sql } from 'kysely';
import { date, entity, id, maybe, type SchemaPart, string } from '../../../server/kit/index.ts';
import { people } from '../contract.ts';
import { Person } from '../model.ts';

export const person = entity(Person, {
  description:
    'A natural person (cá nhân). Persons see themselves; officers see them through the dossiers of their agency, and clerks who may look persons up see all.',
  table: 'people.person',
  key: 'id',
  visible: (viewer, col) =>
    viewer?.may(people.permissions.readPeople)
      ? sql`true`
      : sql`${col('id')} = ${viewer?.personId ?? null}::bigint`,
  protects: { columns: ['citizenNumber', 'birthDate', 'phone', 'address'], whose: 'id' },
  search: { words: 'plainName', whole: ['citizenNumber'] },
  columns: {
    id: id('Id.'),
    fullName: string('Full name (họ và tên).'),
    citizenNumber: maybe(string('Personal identification number (số định danh cá nhân), 12 digits.')),
    birthDate: maybe(date('Date of birth (ngày sinh); null where nobody has told it.')),
    phone: maybe(string('Phone number (số điện thoại), with its leading 0.')),
    address: maybe(string('Where to reach the person (địa chỉ liên hệ).')),
  },
});

export const me: SchemaPart = (build) => {
  build.queryField('me', (t) =>
    t.field({
      type: Person,
      nullable: true,
      description: 'The person who is signed in; null for an office or a partner organisation.',
      authScopes: { signedIn: true },
      resolve: (_root, _args, ctx, info) => {
        const personId = ctx.viewer?.personId ?? null;
        return personId === null ? null : ctx.read(Person, info, { where: { id: personId } });
      },
    }),
  );
};
