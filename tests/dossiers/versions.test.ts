import { expect, it } from 'vitest';
import { modules } from '../../modules/index.ts';
import { compose } from '../../server/graphql/compose.ts';
import { platformModule } from '../../server/platform/module.ts';

/** What is named here changes no dossier. */
const CHANGES_NONE = ['printForm', 'recordDisabilityConclusion', 'recordInspection'];

it('every act on a dossier may be given the version that was seen', () => {
  const { schema } = compose(modules, platformModule({ production: false }));
  const acts = Object.values(schema.getMutationType()?.getFields() ?? {}).map(({ name, args }) => ({
    name,
    given: args.map((arg) => arg.name),
  }));
  const onDossiers = acts.filter(({ given }) =>
    ['dossier', 'dossiers', 'question'].some((on) => given.includes(on)),
  );
  const blind = onDossiers.filter(({ given }) => !given.includes('version') && !given.includes('versions'));
  expect(onDossiers.length).toBeGreaterThan(30);
  expect(blind.map(({ name }) => name)).toEqual(CHANGES_NONE);
});
