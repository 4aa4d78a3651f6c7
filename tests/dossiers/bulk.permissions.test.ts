import { beforeAll, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import type { Asker } from '../support/asker.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import * as documents from './bulk-documents.ts';

const province = await openProvince({ work: false });
const { anybody, parent, clerk, officer, administrator, partner, file } = province;
let askers: Readonly<Record<string, Asker>>;

beforeAll(async () => {
  const all = Object.values(dossiers.permissions);
  const elsewhere = await province.office('elsewhere', all, await province.committee('04795'));
  askers = { anonymous: anybody, applicant: parent, administrator, partner, clerk, officer, elsewhere };
});

interface Outcomes {
  readonly __typename: string;
  readonly outcomes?: readonly { readonly answer: { readonly __typename: string } }[];
}

/** What becomes of the one dossier that each of them acts on. */
async function outcomes(
  arrange: () => Promise<string>,
  ask: (asker: Asker, dossier: string) => Promise<Outcomes>,
) {
  const found: Record<string, string | undefined> = {};
  for (const [role, asker] of Object.entries(askers)) {
    const answer = await ask(asker, await arrange());
    found[role] = answer.outcomes?.[0]?.answer.__typename ?? answer.__typename;
  }
  return found;
}

it('receiveDossiers is for the desk of the agency', async () => {
  const found = await outcomes(
    () => steps.submitted(parent, file),
    async (asker, id) => (await asker.ask(documents.receiveMany, { dossiers: [id] })).answer,
  );
  expect(found).toEqual({
    anonymous: 'NotSignedIn',
    applicant: 'NotAllowed',
    administrator: 'NotAllowed',
    partner: 'NotAllowed',
    clerk: 'Dossier',
    officer: 'NotAllowed',
    elsewhere: 'DossierNotFound',
  });
});

it('assignDossiers is for the head of the agency', async () => {
  const found = await outcomes(
    async () => (await steps.received(parent, clerk, file)).id,
    async (asker, id) =>
      (await asker.ask(documents.assignMany, { dossiers: [id], officer: String(officer.accountId) })).answer,
  );
  expect(found).toEqual({
    anonymous: 'NotSignedIn',
    applicant: 'NotAllowed',
    administrator: 'NotAllowed',
    partner: 'NotAllowed',
    clerk: 'NotAllowed',
    officer: 'Dossier',
    elsewhere: 'DossierNotFound',
  });
});
