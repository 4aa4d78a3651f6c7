import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDemoSchools } from '../../demo/load-schools.ts';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { education } from '../../modules/education/contract.ts';
import { files } from '../../modules/files/contract.ts';
import { people } from '../../modules/people/contract.ts';
import type { Viewer } from '../../server/kit/index.ts';
import { answeredBy, WAYS, type Way } from '../kit/answered-by.ts';
import { randomQuery } from '../kit/random-query.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince({ work: false });
const { parent, clerk, officer, file } = province;
let viewer: Viewer | null = null;

beforeAll(async () => {
  await loadDemoSchools(province.platform().database.db);
  for (let nth = 0; nth < 2; nth += 1) {
    const dossier = await steps.received(parent, clerk, file);
    if (nth === 0) await officer.ask(documents.grantDossier, { dossier: dossier.id });
  }
  const sees = [
    dossiers.permissions.readDossiers,
    education.permissions.readPupils,
    files.permissions.readFiles,
    people.permissions.readPeople,
  ];
  const all = await province.office('sees-all', sees, null);
  viewer = await province.platform().identity.viewerOf(all.token ?? '');
});

const ROOTS = {
  dossiers: '(last: 7)',
  people: '(search: "nghiem")',
  schools: '(first: 5)',
  dossier: '(id: 1)',
};

let requests = 0;

/** The answer to a query, and what was recorded of it. */
async function answered(query: string, way: Way) {
  requests += 1;
  const requestId = `every-read-${requests}`;
  const result = await answeredBy(way, province, query, { viewer, requestId });
  const records = await province
    .db()
    .selectFrom('server.audit')
    .select(['subjectType', 'personIds'])
    .where('requestId', '=', requestId)
    .execute();
  return { result, records };
}

/** The types of which an answer tells protected columns, and the persons where it names them. */
function toldIn(value: unknown): readonly { readonly type: string; readonly person: number | null }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(toldIn);
  const type = String(Reflect.get(value, '__typename'));
  const entity = [...province.platform().registry.graph().entities.values()].find(
    ({ name }) => name === type,
  );
  const tells = entity?.protects?.columns.some((column) => column in value) === true;
  const person = type === 'Person' && 'id' in value ? Number(value.id) : null;
  return [...(tells ? [{ type, person }] : []), ...Object.values(value).flatMap(toldIn)];
}

/** The types of which a row is read whole, since a field asks for it that its module resolves itself. */
function wholeIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(wholeIn);
  const type = String(Reflect.get(value, '__typename'));
  const entity = [...province.platform().registry.graph().entities.values()].find(
    ({ name }) => name === type,
  );
  const isOwn = (key: string): boolean =>
    entity !== undefined && (key === '__typename' || key in entity.columns || key in entity.computed);
  const own = Object.entries(value).filter(([, one]) => typeof one !== 'object' || one === null);
  const isWhole = entity?.protects != null && own.some(([key]) => !isOwn(key));
  return [...(isWhole ? [type] : []), ...Object.values(value).flatMap(wholeIn)];
}

describe('every query that an officer may think of', () => {
  it.each(WAYS)(
    'leaves a record of all that it tells, and none of what it does not, when it is %s',
    async (way) => {
      const { schema } = province.platform().registry.graph();
      let telling = 0;
      await fc.assert(
        fc.asyncProperty(fc.gen(), async (g) => {
          const { result, records } = await answered(randomQuery(g, schema, ROOTS), way);
          expect(result.errors).toBeUndefined();
          const told = toldIn(result.data);
          if (told.length > 0) telling += 1;
          const types = new Set(records.map(({ subjectType }) => subjectType));
          for (const { type, person } of told) {
            expect(types).toContain(type);
            if (person === null) continue;
            const persons = records.filter(({ subjectType }) => subjectType === type);
            expect(persons.flatMap(({ personIds }) => personIds ?? [])).toContain(person);
          }
          // A document that is not looked at ahead reads the rows of its roots whole.
          if (way !== 'batched') {
            const whole = new Set(wholeIn(result.data));
            const beside = (names: readonly (string | null)[]) =>
              [...new Set(names)].filter((name) => name === null || !whole.has(name)).sort();
            expect(beside([...types])).toEqual(beside(told.map(({ type }) => type)));
          }
        }),
        { numRuns: 300 },
      );
      expect(telling).toBeGreaterThan(5);
    },
  );
});
