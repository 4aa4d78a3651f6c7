import fc from 'fast-check';
import { type ExecutionResult, execute, parse, validate } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDemoSchools } from '../../demo/load-schools.ts';
import { makeContext } from '../../server/context/make-context.ts';
import type { Context, Viewer } from '../../server/kit/index.ts';
import type { Asker } from '../support/asker.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { randomQuery } from './random-query.ts';

const province = await openProvince({ work: false });
const { parent, clerk, officer, partner, administrator, file } = province;
const viewers = new Map<string, Viewer | null>([['nobody', null]]);

beforeAll(async () => {
  await loadDemoSchools(province.platform().database.db);
  const other = await province.person();
  const otherFile = await other.upload('khác.pdf', Buffer.from('%PDF-'));
  await steps.draft(parent);
  await steps.submitted(other, otherFile);
  for (const applicant of [parent, other]) {
    const dossier = await steps.received(applicant, clerk, applicant === parent ? file : otherFile);
    await officer.ask(documents.grantDossier, { dossier: dossier.id });
  }
  for (const asker of [parent, other, clerk, officer, partner, administrator])
    viewers.set(asker.login, await viewerOf(asker));
});

async function viewerOf({ token }: Asker): Promise<Viewer | null> {
  return token === undefined ? null : province.platform().identity.viewerOf(token);
}

/** The answer with looking ahead, and, with `batched`, as it is where nothing is known ahead. */
async function answered(query: string, viewer: Viewer | null, batched: boolean): Promise<ExecutionResult> {
  const { registry, database } = province.platform();
  const graph = registry.graph();
  const context = makeContext(province.platform(), {
    viewer,
    requestId: 'looking-ahead',
    graph,
    db: database.db,
  });
  const blind: Context = {
    ...context,
    read: (type, _info, refine) => context.read(type, null, refine),
    list: (type, _info, ...rest) => context.list(type, null, ...rest),
    page: (type, _info, ...rest) => context.page(type, null, ...rest),
  };
  return execute({
    schema: graph.schema,
    document: parse(query),
    contextValue: batched ? blind : context,
    variableValues: { yes: true, no: false },
  });
}

describe('looking ahead over the selection', () => {
  it('answers every query as the batches do, for every viewer', async () => {
    const { schema } = province.platform().registry.graph();
    await fc.assert(
      fc.asyncProperty(fc.gen(), fc.constantFrom(...viewers.keys()), async (g, login) => {
        const query = randomQuery(g, schema);
        expect(validate(schema, parse(query))).toEqual([]);
        const viewer = viewers.get(login) ?? null;
        const [ahead, batched] = await Promise.all([
          answered(query, viewer, false),
          answered(query, viewer, true),
        ]);
        expect(JSON.parse(JSON.stringify(ahead))).toEqual(JSON.parse(JSON.stringify(batched)));
      }),
      { numRuns: 500 },
    );
  });

  it('asks PostgreSQL once, however deep the query is and however many the rows are', async () => {
    const query = `{ dossiers(first: 50) { edges { node {
      code procedure { offers { channel } papers { code } } applicant { fullName pupils { schoolClass { name } } }
      officer { name } agency { unit { name parent { name } } } events(first: 3) { kind agency { code } }
      files { paper file { name } } birthEntry { number } } } } }`;
    const viewer = viewers.get(clerk.login) ?? null;
    const counted = async (batched: boolean) =>
      (
        await province.statements(async () => {
          const { errors, data } = await answered(query, viewer, batched);
          expect([errors, data]).toEqual([undefined, expect.anything()]);
        })
      ).length;
    expect([await counted(false), await counted(true)]).toEqual([1, 15]);
  });

  it('gives two aliases of one step each its own rows', async () => {
    const viewer = viewers.get(clerk.login) ?? null;
    const query = `{ dossiers { a: edges { node { id it: events(first: 1) { kind } } } b: edges { node { id it: events(first: 2) { kind } } } } }`;
    const { data } = await answered(query, viewer, false);
    expect(data).toEqual((await answered(query, viewer, true)).data);
  });

  it('keeps what is behind a row apart from what is behind another, however deep it goes', async () => {
    const around = (rounds: number): string =>
      rounds === 0
        ? 'birthEntry { childName } files { paper }'
        : `events(first: 1) { dossier { ${around(rounds - 1)} } }`;
    const deep = (rounds: number) => `{ dossiers(first: 3) { edges { node { id ${around(rounds)} } } } }`;
    for (const rounds of [4, 9, 15, 20]) {
      for (const viewer of viewers.values()) {
        const [ahead, batched] = [
          await answered(deep(rounds), viewer, false),
          await answered(deep(rounds), viewer, true),
        ];
        expect(JSON.parse(JSON.stringify(ahead))).toEqual(JSON.parse(JSON.stringify(batched)));
      }
    }
  });

  it('takes more relations beside each other than PostgreSQL puts into one object', async () => {
    const many = Array.from({ length: 120 }, (_, at) => `a${at}: parent { name }`).join(' ');
    const query = `{ communes(first: 2) { edges { node { ${many} } } } }`;
    const { errors, data } = await answered(query, null, false);
    expect(errors).toBeUndefined();
    expect(data).toEqual((await answered(query, null, true)).data);
  });
});
