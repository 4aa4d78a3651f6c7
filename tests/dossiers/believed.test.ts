import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { graphqlOver } from '../support/client.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince({ work: false });

// The first field is written without a statement, and so proves nothing; the others look at the viewer alone.
it.each([
  'query A { dossier { id } viewer { name } }',
  'query B { dossier { id } modules { id } }',
  'query C { me { id } viewer { name } }',
  'query D { dossier { id } }',
])('nobody whose session is gone is taken for who they were: %s', async (query) => {
  const { token } = await province.office(
    `office-${query.charAt(6)}`,
    [dossiers.permissions.followDossiers],
    null,
  );
  const ask = graphqlOver(province.url(), token);
  for (const _ of [1, 2, 3]) await ask(query);
  await province
    .platform()
    .database.server.deleteFrom('server.session')
    .where('tokenHash', '=', createHash('sha256').update(String(token)).digest())
    .execute();
  const { errors } = await ask(query);
  expect(errors[0]?.extensions).toMatchObject({ code: 'NotSignedIn' });
});
