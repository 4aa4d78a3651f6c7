import { z } from 'zod';
import type { ServerTables } from '../data/tables.ts';
import { repeatable } from '../kit/arguments.ts';
import { parse } from '../kit/parse.ts';
import type { SchemaPart } from '../kit/schema.ts';
import { platform } from '../platform/contract.ts';
import { checkDocument } from './check-document.ts';
import type { DocumentReport } from './document-report.ts';
import { insertDocuments } from './insert-documents.ts';

/** So many at once. */
const MOST = 200;
const given = z.object({ documents: z.array(z.string()).min(1).max(MOST) });

/** The reports on all documents of one mutation, in their order. */
class DocumentReports {
  declare readonly reports: readonly DocumentReport[];
}

/** `registerDocuments`: those that can be are registered, whatever is wrong with the others. */
export function registerDocuments(reload: () => Promise<void>): SchemaPart {
  return (build) => {
    const report = build.objectRef<DocumentReport>('DocumentReport').implement({
      description: 'What became of one document that was to be registered.',
      fields: (t) => ({
        hash: t.exposeString('hash', {
          description: 'SHA-256 of its text: clients send it as `documentId`, with `sha256:` before it.',
        }),
        name: t.exposeString('name', {
          description: 'The name of its operation; empty where it has none.',
        }),
        registered: t.boolean({
          description: 'Whether everybody may send it from now on.',
          resolve: ({ faults }) => faults.length === 0,
        }),
        faults: t.stringList({
          description: 'What has to be mended first.',
          resolve: ({ faults }) => [...faults],
        }),
      }),
    });
    build.objectType(DocumentReports, {
      name: 'DocumentReports',
      description: 'What became of documents that were to be registered.',
      fields: (t) => ({
        reports: t.field({
          type: [report],
          description: 'One report a document, in their order.',
          resolve: ({ reports }) => [...reports],
        }),
      }),
    });
    build.mutationField('registerDocuments', (t) =>
      t.field({
        type: DocumentReports,
        description: `Registers documents, so that everybody may send them: each is compared with the graph. At most ${MOST} at once.`,
        authScopes: { may: platform.permissions.registerDocuments },
        errors: {},
        args: {
          documents: t.arg.stringList({
            required: true,
            description: 'Their texts, to the letter as clients hash them.',
          }),
          ...repeatable(t.arg),
        },
        resolve: async (_root, args, ctx, info) => {
          const reports = parse(given, args).documents.map((text) => checkDocument(info.schema, text));
          const sound = reports.filter(({ faults }) => faults.length === 0);
          if (sound.length > 0) {
            await ctx.act(info, args, ({ db, viewer, clock }) =>
              insertDocuments(db.$extendTables<ServerTables>(), sound, {
                accountId: viewer?.accountId ?? null,
                at: clock.now(),
              }),
            );
            await reload();
          }
          return { reports };
        },
      }),
    );
  };
}
