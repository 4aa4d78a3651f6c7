import { sql } from 'kysely';
import { pageArguments } from '../kit/arguments.ts';
import { dateTime, id, maybe, string } from '../kit/columns.ts';
import { connectionOf } from '../kit/connection.ts';
import { entity } from '../kit/entity.ts';
import type { SchemaPart } from '../kit/schema.ts';
import { platform } from '../platform/contract.ts';
import { registerDocuments } from './register-documents.ts';
import { RegisteredDocument } from './registered-document.ts';

const may = platform.permissions.registerDocuments;

const registeredDocument = entity(RegisteredDocument, {
  description: 'A document of GraphQL that everybody may send.',
  table: 'server.document',
  key: 'id',
  visible: (viewer) => sql`${viewer?.may(may) === true}::boolean`,
  columns: {
    id: id('Id.'),
    hash: string('SHA-256 of its text: clients send it as `documentId`, with `sha256:` before it.'),
    name: string('The name of its operation.'),
    text: string('The document.'),
    registeredBy: maybe(id('Id of the account that registered it; null for the command line.')),
    at: dateTime('When it was registered.'),
  },
  orders: {
    NEWEST: { description: 'The newest first.', by: [['id', 'desc']] },
    NAME: { description: 'By name.', by: [['name', 'asc']] },
  },
  filters: ['name', 'hash'],
});

const documents: SchemaPart = (build) =>
  build.queryField('documents', (t) =>
    t.field({
      type: connectionOf(build, RegisteredDocument),
      description: 'The registered documents.',
      authScopes: { may },
      args: pageArguments(build, t.arg, RegisteredDocument),
      resolve: (_root, page, ctx, info) => ctx.page(RegisteredDocument, info, page),
    }),
  );

/** The registered documents in the graph. `reload` makes this process know of new ones at once. */
export function documentParts(reload: () => Promise<void>): readonly SchemaPart[] {
  return [registeredDocument, documents, registerDocuments(reload)];
}
