import { expect, it } from 'vitest';
import { z } from 'zod';
import { modules } from '../../modules/index.ts';
import { graphql } from '../gql/gql.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince({ work: false });

const list = graphql(`
  query EventTypes {
    eventTypes { name typename version title description personal schema sample fields { name type personal description } }
  }
`);
const types = async () => (await province.anybody.ask(list, {})).eventTypes;

it('the registry lists the events of the modules that are on, and none that stays inside', async () => {
  const names = (await types()).map(({ name }) => name);
  expect(names).toContain('dossiers.dossierReceived');
  expect(names).not.toContain('files.fileInspected');
});

it('a type in the registry has its fields, its personal ones marked, and a sample that its schema takes', async () => {
  const declared = new Map(
    modules.flatMap(({ contract }) => Object.values(contract.events)).map((event) => [event.name, event]),
  );
  for (const { name, typename, sample, schema, personal, fields } of await types()) {
    const event = declared.get(name);
    expect(event?.payload.parse(JSON.parse(sample))).toEqual(event?.sample);
    const { properties } = z
      .object({ properties: z.record(z.string(), z.unknown()) })
      .parse(JSON.parse(schema));
    expect(fields.map((field) => field.name)).toEqual(Object.keys(properties));
    expect(fields.filter((field) => field.personal).map((field) => field.name)).toEqual(personal);
    expect(province.platform().registry.graph().schema.getType(typename)).toBeDefined();
  }
  const received = (await types()).find(({ name }) => name === 'dossiers.dossierReceived');
  expect(received).toMatchObject({
    typename: 'DossierReceived',
    version: 2,
    personal: ['applicantId'],
    title: 'Hồ sơ đã được tiếp nhận / Dossier received',
  });
});
