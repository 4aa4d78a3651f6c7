import { beforeAll, describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import type { Asker } from '../support/asker.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import * as documents from './ending-documents.ts';
import { withdraw } from './processing-documents.ts';

const province = await openProvince({ work: false });
const { anybody, parent, clerk, officer, administrator, partner, file } = province;
const reason = 'Lý do.';
let askers: readonly (readonly [string, Asker])[];

beforeAll(async () => {
  const all = Object.values(dossiers.permissions);
  const elsewhere = await province.office('elsewhere', all, await province.committee('04795'));
  askers = [
    ['anonymous', anybody],
    ['applicant', parent],
    ['another', await province.person()],
    ['clerk', clerk],
    ['officer', officer],
    ['elsewhere', elsewhere],
    ['administrator', administrator],
    ['partner', partner],
  ];
});

const received = async () => (await steps.received(parent, clerk, file)).id;
const request = (asker: Asker, dossier: string) =>
  asker.ask(documents.requestPayment, { dossier, amount: 8000, reason });

async function unpaid(): Promise<string> {
  const dossier = await received();
  await request(officer, dossier);
  return dossier;
}

async function wantedBack(): Promise<string> {
  const dossier = await received();
  await parent.ask(withdraw, { dossier, reason });
  return dossier;
}

const [S, N, F, D] = ['NotSignedIn', 'NotAllowed', 'DossierNotFound', 'Dossier'];
type Ask = (asker: Asker, dossier: string) => Promise<{ readonly answer: { readonly __typename: string } }>;

const rows: readonly (readonly [string, () => Promise<string>, Ask, readonly (string | undefined)[]])[] = [
  ['requestPayment', received, request, [S, N, F, N, D, F, F, F]],
  [
    'confirmPayment',
    unpaid,
    (a, dossier) => a.ask(documents.confirmPayment, { dossier, receipt: 'BL 1' }),
    [S, N, N, D, N, F, N, N],
  ],
  [
    'confirmWithdrawal',
    wantedBack,
    (a, dossier) => a.ask(documents.confirmWithdrawal, { dossier }),
    [S, N, F, D, D, F, F, F],
  ],
  [
    'stopDossier',
    received,
    (a, dossier) => a.ask(documents.stop, { dossier, reason }),
    [S, N, N, N, D, F, N, N],
  ],
];

describe('who may let a dossier wait for a payment, give it back or stop it', () => {
  it.each(rows)(
    '%s is done by whom the table names, and by nobody else',
    async (_field, arrange, ask, outcomes) => {
      const found: string[] = [];
      for (const [, asker] of askers) found.push((await ask(asker, await arrange())).answer.__typename);
      expect(Object.fromEntries(askers.map(([role], nth) => [role, found[nth]]))).toEqual(
        Object.fromEntries(askers.map(([role], nth) => [role, outcomes[nth]])),
      );
    },
  );
});
