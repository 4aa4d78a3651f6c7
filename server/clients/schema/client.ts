import { sql } from 'kysely';
import { boolean, computed, dateTime, id, int, maybe, string } from '../../kit/columns.ts';
import { entity, everybody } from '../../kit/entity.ts';
import { many, one } from '../../kit/relation.ts';
import { Client, ClientKey, HeldPermission, Purpose } from '../../platform/model.ts';
import { administers } from '../acts/kept-client.ts';

export const purpose = entity(Purpose, {
  description: 'What our data may be had for (mục đích), and the law that says so.',
  table: 'server.purpose',
  key: 'id',
  visible: everybody,
  columns: {
    code: string('Its code.'),
    titleVi: string('Its name in Vietnamese.'),
    titleEn: string('Its name in English.'),
    legalBasis: string('The law or decree on which it stands.'),
    personal: boolean('Whether personal data may be given for it.'),
  },
});

export const client = entity(Client, {
  description:
    'A registered program of another organisation (ứng dụng kết nối). It signs in with a key of its own.',
  table: 'server.registered_client',
  key: 'id',
  visible: (viewer, col) =>
    administers(viewer) ? sql`true` : sql`${col('id')} = ${viewer?.accountId ?? null}::bigint`,
  search: { words: 'plainName', whole: ['clientId'] },
  columns: {
    id: id('Id of its account.'),
    clientId: string('By what it signs in: `iss` and `sub` of its assertions.'),
    name: string('Its name.'),
    organisation: string('Whose it is.'),
    contact: string('Whom to write to.'),
    operationsPerSecond: int('How many operations it may ask for in a second.'),
    sockets: int('How many websockets it may hold open.'),
    productionSince: maybe(
      dateTime('Since when it works with what is real; null while it tries things out.'),
    ),
    registeredAt: dateTime('When it was registered.'),
    suspendedAt: maybe(dateTime('Since when it is suspended; null where it is not.')),
  },
  computed: {
    environment: computed(
      string('`sandbox` while it tries things out, `production` afterwards.'),
      (col) => sql`case when ${col('productionSince')} is null then 'sandbox' else 'production' end`,
    ),
  },
  orders: { NEWEST: { description: 'Newest first.', by: [['id', 'desc']] } },
  relations: {
    purpose: one(Purpose, { purposeId: 'id' }, 'What it may have our data for.'),
    keys: many(ClientKey, { id: 'clientId' }, 'The keys that it has or had, newest first.', {
      newest: 'id',
      first: 10,
      withParent: true,
    }),
    permissions: many(HeldPermission, { id: 'accountId' }, 'What it may, and where.', {
      oldest: 'id',
      first: 50,
      withParent: true,
    }),
  },
});

export const clientKey = entity(ClientKey, {
  description: 'A public key with which a program signs.',
  table: 'server.client_key',
  key: 'id',
  // Seen only through its program.
  visible: () => sql`false`,
  columns: {
    kid: string('Its name among the keys of the program: the header `kid` of what it signs.'),
    algorithm: string('How it signs.'),
    thumbprint: string('Its thumbprint (RFC 7638), to compare it by.'),
    validFrom: dateTime('From when it counts.'),
    validTo: maybe(dateTime('From when it no longer counts.')),
  },
});

export const heldPermission = entity(HeldPermission, {
  description: 'Something that an account may, in an agency or everywhere.',
  table: 'server.account_grant',
  key: 'id',
  // Seen only through its account.
  visible: () => sql`false`,
  columns: {
    permission: string('Name of the permission.'),
    agencyId: maybe(id('Id of the agency; null: everywhere.')),
  },
});
