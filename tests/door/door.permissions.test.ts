import { expect, it } from 'vitest';
import { platform } from '../../server/platform/contract.ts';
import { graphqlOver } from '../support/client.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince({ work: false });
const { exploreGraph, registerDocuments } = platform.permissions;
const explorer = await province.office('explorer', [exploreGraph], null);
const registrar = await province.office('keeper of documents', [registerDocuments], null);
const { anybody, parent, clerk, officer, administrator, partner } = province;

it.each([
  ['anybody', anybody, 'NotSignedIn'],
  ['a parent', parent, 'NotAllowed'],
  ['a clerk', clerk, 'NotAllowed'],
  ['an officer', officer, 'NotAllowed'],
  ['the administrator', administrator, 'NotAllowed'],
  ['a partner', partner, 'NotAllowed'],
  ['who may explore the graph', explorer, 'NotAllowed'],
  ['who may register documents', registrar, null],
])('documents are registered and listed by those alone who may: %s', async (_who, { token }, refusal) => {
  const ask = graphqlOver(province.url(), token);
  const before = await province.digest();
  const listed = await ask('{ documents { totalCount } }');
  expect(listed.errors.map(({ extensions }) => extensions?.code)).toEqual(refusal === null ? [] : [refusal]);
  const registered = await ask(
    'mutation { registerDocuments(documents: ["query Who { viewer { name } }"]) { __typename } }',
  );
  expect(registered.data).toEqual({
    registerDocuments: { __typename: refusal ?? 'DocumentReports' },
  });
  if (refusal !== null) expect(await province.digest()).toEqual(before);
});
