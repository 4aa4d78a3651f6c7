import { beforeAll, describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import type { Asker } from '../support/asker.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import * as documents from './handover-documents.ts';

const province = await openProvince({ work: false });
const { anybody, parent, clerk, officer, administrator, partner, file } = province;
const note = 'Xác minh.';
let there: string;
let askers: Readonly<Record<string, Asker>>;

beforeAll(async () => {
  const all = Object.values(dossiers.permissions);
  const agency = await province.committee('04795');
  there = String(agency);
  askers = {
    anonymous: anybody,
    applicant: parent,
    another: await province.person(),
    clerk,
    head: officer,
    guest: await province.office('guest', all, agency),
    elsewhere: await province.office('elsewhere', all, await province.committee('04846')),
    administrator,
    partner,
  };
});

async function handedOver(): Promise<string> {
  const { id } = await steps.received(parent, clerk, file);
  await clerk.ask(documents.handOver, { dossier: id, toAgency: there, note });
  return id;
}

async function takenOver(): Promise<string> {
  const dossier = await handedOver();
  await askers.guest?.ask(documents.takeOver, { dossier });
  return dossier;
}

const [S, N, F, D, H, P] = [
  'NotSignedIn',
  'NotAllowed',
  'DossierNotFound',
  'Dossier',
  'Handover',
  'ActNotPossible',
];
const handBack = (a: Asker, dossier: string) => a.ask(documents.handBack, { dossier, note });

type Ask = (asker: Asker, dossier: string) => Promise<{ readonly answer: { readonly __typename: string } }>;

const rows: readonly (readonly [
  string,
  () => Promise<string>,
  Ask,
  Readonly<Record<string, string | undefined>>,
])[] = [
  [
    'handOverDossier',
    async () => (await steps.received(parent, clerk, file)).id,
    (a, dossier) => a.ask(documents.handOver, { dossier, toAgency: there, note }),
    {
      anonymous: S,
      applicant: N,
      another: F,
      guest: F,
      elsewhere: F,
      administrator: F,
      partner: F,
      clerk: D,
    },
  ],
  [
    'takeOverDossier',
    handedOver,
    (a, dossier) => a.ask(documents.takeOver, { dossier }),
    {
      anonymous: S,
      applicant: N,
      another: N,
      clerk: N,
      head: N,
      elsewhere: F,
      administrator: N,
      partner: N,
      guest: D,
    },
  ],
  [
    'handBackDossier before it was taken over',
    handedOver,
    handBack,
    { anonymous: S, applicant: N, another: F, clerk: N, elsewhere: F, administrator: F, partner: F, head: H },
  ],
  [
    'handBackDossier afterwards',
    takenOver,
    handBack,
    {
      anonymous: S,
      applicant: N,
      another: F,
      clerk: N,
      head: P,
      elsewhere: F,
      administrator: F,
      partner: F,
      guest: H,
    },
  ],
];

describe('who may hand a dossier over and back', () => {
  // Whoever may do it comes last in each row: before, nothing may have changed.
  it.each(rows)(
    '%s is done by whom the table names, and by nobody else',
    async (_field, arrange, ask, outcomes) => {
      const dossier = await arrange();
      const found: Record<string, string> = {};
      for (const role of Object.keys(outcomes))
        found[role] = (await ask(askers[role] ?? anybody, dossier)).answer.__typename;
      expect(found).toEqual(outcomes);
    },
  );
});
