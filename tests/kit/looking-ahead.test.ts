import fc from 'fast-check';
import { type ExecutionResult, parse, validate } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDemoSchools } from '../../demo/load-schools.ts';
import type { Viewer } from '../../server/kit/index.ts';
import type { Asker } from '../support/asker.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { answeredBy, type Way } from './answered-by.ts';
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

const answered = (query: string, viewer: Viewer | null, way: Way) =>
  answeredBy(way, province, query, { viewer, requestId: 'looking-ahead' });

/** The answer, key by key in its order. */
const json = (result: ExecutionResult): string => JSON.stringify(result);

describe('looking ahead over the selection', () => {
  it('answers every query as the batches do, for every viewer, whoever writes the answer', async () => {
    const { schema } = province.platform().registry.graph();
    await fc.assert(
      fc.asyncProperty(fc.gen(), fc.constantFrom(...viewers.keys()), async (g, login) => {
        const query = randomQuery(g, schema);
        expect(validate(schema, parse(query))).toEqual([]);
        const viewer = viewers.get(login) ?? null;
        const [written, joined, batched] = await Promise.all([
          answered(query, viewer, 'written'),
          answered(query, viewer, 'joined'),
          answered(query, viewer, 'batched'),
        ]);
        expect(json(joined)).toBe(json(batched));
        expect(json(written)).toBe(json(batched));
      }),
      { numRuns: 500 },
    );
  });

  it('asks PostgreSQL once, however deep the query is and however many the rows are', async () => {
    const query = `{ dossiers(first: 50) { edges { node {
      code procedure { offers { channel } papers { code } } applicant { fullName pupils { schoolClass { name } } }
      officer { name } agency { unit { name parent { name } } } events(first: 3) { kind agency { code } }
      files { paper file { name } } civilStatusEntry { number } } } } }`;
    const viewer = viewers.get(clerk.login) ?? null;
    const counted = async (way: Way) =>
      (
        await province.statements(async () => {
          const { errors, data } = await answered(query, viewer, way);
          expect([errors, data]).toEqual([undefined, expect.anything()]);
        })
      ).length;
    expect([await counted('written'), await counted('joined'), await counted('batched')]).toEqual([1, 1, 15]);
  });

  it('gives two aliases of one step each its own rows', async () => {
    const viewer = viewers.get(clerk.login) ?? null;
    const query = `{ dossiers { a: edges { node { id it: events(first: 1) { kind } } } b: edges { node { id it: events(first: 2) { kind } } } } }`;
    const batched = json(await answered(query, viewer, 'batched'));
    for (const way of ['written', 'joined'] as const)
      expect(json(await answered(query, viewer, way))).toBe(batched);
  });

  it('keeps what is behind a row apart from what is behind another, however deep it goes', async () => {
    const around = (rounds: number): string =>
      rounds === 0
        ? 'civilStatusEntry { parties { fullName } } files { paper }'
        : `events(first: 1) { dossier { ${around(rounds - 1)} } }`;
    const deep = (rounds: number) => `{ dossiers(first: 3) { edges { node { id ${around(rounds)} } } } }`;
    for (const rounds of [4, 9, 15, 20]) {
      for (const viewer of viewers.values()) {
        const batched = json(await answered(deep(rounds), viewer, 'batched'));
        for (const way of ['written', 'joined'] as const)
          expect(json(await answered(deep(rounds), viewer, way))).toBe(batched);
      }
    }
  });

  it('takes more relations beside each other than PostgreSQL puts into one object', async () => {
    const many = Array.from({ length: 120 }, (_, at) => `a${at}: parent { name }`).join(' ');
    const query = `{ communes(first: 2) { edges { node { ${many} } } } }`;
    const batched = await answered(query, null, 'batched');
    expect(batched.errors).toBeUndefined();
    for (const way of ['written', 'joined'] as const)
      expect(json(await answered(query, null, way))).toBe(json(batched));
  });
});
