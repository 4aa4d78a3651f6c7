import { beforeEach, describe, expect, it } from 'vitest';
import { graphql } from '../gql/gql.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { forceModule } from '../support/force-module.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince();
const { parent, clerk, officer, administrator, anybody, file } = province;

const introspection = graphql(`
  query JusticeOffFields {
    query: __type(name: "Query") { fields { name } }
    mutation: __type(name: "Mutation") { fields { name } }
    dossier: __type(name: "Dossier") { fields { name } }
    entry: __type(name: "BirthEntry") { name }
  }
`);

const switched = async (module: string, enabled: boolean) => {
  const { answer } = await administrator.ask(documents.switchModule, { module, enabled });
  expect(answer).toMatchObject({ __typename: 'ModuleChange', moduleId: module, enabled, outcome: 'DONE' });
};

/** Which of the things that justice adds are in the graph. */
async function added(): Promise<readonly string[]> {
  const { query, mutation, dossier, entry } = await anybody.ask(introspection, {});
  const fields = [query, mutation, dossier].flatMap((type) => type?.fields ?? []).map(({ name }) => name);
  return ['verifyExtract', 'fillBirthRegistration', 'civilStatusEntry']
    .filter((name) => fields.includes(name))
    .concat(entry?.name ?? []);
}

beforeEach(() => switched('justice', true));

describe('while justice is off', () => {
  it('its fields, forms and types are out of the graph, and come back with it', async () => {
    const all = await added();
    expect(all).toEqual(['verifyExtract', 'fillBirthRegistration', 'civilStatusEntry', 'BirthEntry']);
    await switched('justice', false);
    expect(await added()).toEqual([]);
    const { errors } = await anybody.answer(documents.verifyExtract, { code: 'x' });
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['MODULE_DISABLED']);
    expect((await anybody.fetch('/verify/x')).status).toBe(404);
    await switched('justice', true);
    expect(await added()).toEqual(all);
  });

  it('its procedure can neither be opened, nor handed in, nor granted, and goes on afterwards', async () => {
    const opening = { procedure: steps.PROCEDURE, commune: '04831' };
    const filled = await steps.filled(parent, file);
    const { id: dossier } = await steps.received(parent, clerk, file);
    const key = 'hand-in-while-off';
    await forceModule(province, 'justice', false);
    const refused = [
      await parent.ask(documents.openDossier, opening),
      await parent.ask(documents.submitDossier, { dossier: filled, key }),
      await officer.ask(documents.grantDossier, { dossier }),
    ];
    expect(refused.map(({ answer }) => answer.__typename)).toEqual(Array(3).fill('ProcedureNotOffered'));
    await switched('justice', true);
    expect((await steps.seen(parent, dossier)).state).toBe('RECEIVED');
    steps.dossierIn((await parent.ask(documents.openDossier, opening)).answer);
    steps.dossierIn((await parent.ask(documents.submitDossier, { dossier: filled, key })).answer);
    steps.dossierIn((await officer.ask(documents.grantDossier, { dossier })).answer);
    expect((await steps.finished(parent, dossier)).resultFile).not.toBeNull();
  });

  it('a dossier can still be received and refused', async () => {
    const dossier = await steps.submitted(parent, file);
    await forceModule(province, 'justice', false);
    const { answer } = await clerk.ask(documents.receiveDossier, { dossier });
    expect(steps.dossierIn(answer).state).toBe('RECEIVED');
    const refusal = await officer.ask(documents.refuseDossier, { dossier, reason: 'Không đủ.' });
    expect(steps.dossierIn(refusal.answer).state).toBe('STOPPED');
  });
});
