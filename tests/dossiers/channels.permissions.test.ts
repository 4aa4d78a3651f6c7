import { beforeAll, describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import type { Asker } from '../support/asker.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import * as documents from './channel-documents.ts';

const province = await openProvince({ work: false });
const { anybody, parent, clerk, officer, administrator, partner } = province;
let elsewhere: Asker;
let stranger: Asker;

beforeAll(async () => {
  const all = Object.values(dossiers.permissions);
  elsewhere = await province.office('elsewhere', all, await province.committee('04795'));
  stranger = await province.person();
});

const [S, F, D] = ['NotSignedIn', 'DossierNotFound', 'Dossier'];
const ROLES = [
  'anonymous',
  'applicant',
  'another',
  'clerk',
  'officer',
  'elsewhere',
  'administrator',
  'partner',
];

type Ask = (asker: Asker, dossier: string) => Promise<{ readonly answer: { readonly __typename: string } }>;

const rows: readonly (readonly [string, () => Promise<string>, Ask, readonly (string | undefined)[]])[] = [
  [
    'chooseCase of a draft of one’s own',
    () => steps.draft(parent),
    (a, dossier) => a.ask(documents.chooseCase, { dossier, case: 'standard' }),
    [S, D, F, F, F, F, F, F],
  ],
];

describe('who hands dossiers in by which channel', () => {
  it.each(rows)('%s: whom the table names, and nobody else', async (_field, arrange, ask, outcomes) => {
    const askers = [anybody, parent, stranger, clerk, officer, elsewhere, administrator, partner];
    const dossier = await arrange();
    const found: Record<string, string> = {};
    // Whoever may do it comes last: before, nothing may have changed.
    const last = outcomes.indexOf(D);
    for (const nth of [...ROLES.keys()].filter((role) => role !== last).concat(last)) {
      const asker = askers[nth] ?? anybody;
      found[ROLES[nth] ?? ''] = (await ask(asker, dossier)).answer.__typename;
    }
    expect(found).toEqual(Object.fromEntries(ROLES.map((role, nth) => [role, outcomes[nth]])));
  });
});
