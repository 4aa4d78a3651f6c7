import { expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { graphql } from '../gql/gql.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { expectRefused } from '../support/refused.ts';
import { limitOf } from './limit-of.ts';
import { possible } from './possible-documents.ts';

const resolveAtOnce = graphql(`
  mutation ResolveAtOnce($dossier: ID!) {
    answer: resolveAtOnce(dossier: $dossier) {
      __typename
      ... on Dossier { id state code dueAt events(first: 5) { kind } }
      ... on Refusal { vi en }
    }
  }
`);

const province = await openProvince({ work: false });
const { parent, clerk, officer, administrator, file, agencyId } = province;
const { readDossiers, receiveDossiers, decideDossiers } = dossiers.permissions;
const both = [readDossiers, receiveDossiers, decideDossiers];
const decidingDesk = await province.office('deciding-desk', both, agencyId);
const elsewhere = await province.office('elsewhere', both, await province.committee('04795'));

it('a dossier that is due on the same day is resolved at once by whoever may receive and decide, and all of it is recorded', async () => {
  const dossier = await steps.submitted(parent, file);
  expect((await decidingDesk.ask(possible, { id: dossier })).dossier?.possibleActs).toContain(
    'RESOLVE_AT_ONCE',
  );
  const { answer } = await decidingDesk.ask(resolveAtOnce, { dossier });
  const resolved = steps.dossierIn(answer);
  expect(resolved).toMatchObject({ state: 'ISSUING', dueAt: '2026-11-23T10:00:00.000Z' });
  expect(resolved.code).toMatch(/-20261123-0000001$/);
  expect(resolved.events.map(({ kind }) => kind)).toEqual(['GRANTED', 'RECEIVED', 'SUBMITTED']);
  await expectRefused(province, 'ActNotPossible', () => decidingDesk.ask(resolveAtOnce, { dossier }));
});

it.each([
  ['NotSignedIn', province.anybody],
  ['NotAllowed', parent],
  ['NotAllowed', clerk],
  ['NotAllowed', officer],
  ['NotAllowed', administrator],
  ['DossierNotFound', elsewhere],
])('it is refused as %s to whoever may not do both there (%#)', async (as, asker) => {
  const dossier = await steps.submitted(parent, file);
  const refused = () => asker.ask(resolveAtOnce, { dossier });
  expect((await refused()).answer.__typename).toBe(as);
  expect((await steps.seen(parent, dossier)).state).toBe('SUBMITTED');
});

it('a dossier with days to go is not resolved at once, and is not received either', async () => {
  await limitOf(province.platform().database.db, steps.PROCEDURE, 3);
  const dossier = await steps.submitted(parent, file);
  await expectRefused(province, 'NotAtOnce', () => decidingDesk.ask(resolveAtOnce, { dossier }));
  expect((await steps.seen(parent, dossier)).state).toBe('SUBMITTED');
});
