import { beforeAll, describe, expect, it } from 'vitest';
import { modules } from '../../modules/index.ts';
import { graphql } from '../gql/gql.ts';
import { everythingReadable } from '../inspectorate/everything-readable.ts';
import type { Asker } from '../support/asker.ts';
import { graphqlOver } from '../support/client.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { forceModule } from '../support/force-module.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince({ work: false });
const { parent, clerk, officer, file } = province;

const departments = modules.filter(
  ({ contract, procedures }) =>
    procedures.length > 0 && modules.every(({ requires }) => !requires.includes(contract)),
);
const lookAt = graphql(`
  query LookAtWhileOff($id: ID!) { dossier(id: $id) { id state procedure { name } } }
`);
/** What people and dossiers are read by. */
const ROOTS = /answer: (me|people|dossier|dossiers|agencies)\b/;
/** A dossier of each department, by its id. */
const opened = new Map<string, string>();

beforeAll(async () => {
  await steps.received(parent, clerk, file);
  for (const { contract, procedures } of departments)
    for (const { procedure } of procedures) {
      const opening = { procedure: procedure.code, commune: '04831' };
      const { answer } = await parent.ask(documents.openDossier, opening);
      if (answer.__typename === 'Dossier') opened.set(contract.id, answer.id);
    }
});

/** The codes of all errors that somebody meets who reads everything of these roots, to some depth. */
async function met({ token }: Asker, dossier: string): Promise<readonly unknown[]> {
  const { schema } = province.platform().registry.graph();
  const all = everythingReadable(schema, { id: `"${dossier}"`, search: '"Bùi"' }, 1).filter((one) =>
    ROOTS.test(one),
  );
  const answers = [];
  for (const document of all) answers.push(await graphqlOver(province.url(), token, 'kiểm thử')(document));
  expect(answers.some(({ data }) => data !== null)).toBe(true);
  return answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions?.code));
}

describe.each(departments.map(({ contract }) => contract.id))('while %s is off', (id) => {
  it('people and dossiers, its own among them, are read as they were', async () => {
    const dossier = opened.get(id);
    if (dossier === undefined) throw new Error(`Nobody can apply for anything at ${id}`);
    const readers = [parent, clerk, officer];
    const before = await Promise.all(readers.map((reader) => met(reader, dossier)));
    await forceModule(province, id, false);
    expect(await Promise.all(readers.map((reader) => met(reader, dossier)))).toEqual(before);
    expect(before.flat()).not.toContain('INTERNAL_SERVER_ERROR');
    const seen = await parent.ask(lookAt, { id: dossier });
    expect(seen.dossier).toEqual({ id: dossier, state: 'DRAFT', procedure: { name: expect.any(String) } });
    await forceModule(province, id, true);
  });
});
