import { describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { askedInTurn } from '../support/asked-in-turn.ts';
import type { Asker } from '../support/asker.ts';
import { comer, entered, openAtCounter } from '../support/counter-steps.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import * as channels from './channel-documents.ts';

const province = await openProvince({ work: false });
const { parent, clerk, file } = province;
const there = await province.committee('04795');
const receivingAgency = String(there);
const roles = {
  anonymous: province.anybody,
  applicant: parent,
  another: await province.person(),
  clerk,
  officer: province.officer,
  // Of another commune, where some dossiers are handed in.
  elsewhere: await province.office('elsewhere', Object.values(dossiers.permissions), there),
  administrator: province.administrator,
  partner: province.partner,
};

const [S, N, F, D] = ['NotSignedIn', 'NotAllowed', 'DossierNotFound', 'Dossier'];
const nobody = { anonymous: S, administrator: N, partner: N };
const unseen = { ...nobody, another: F, administrator: F, partner: F };
const deskAlone = { ...nobody, applicant: N, another: N, officer: N };

/** The demo person who signs in as parent. */
const applicant = { fullName: 'Bùi Thị Thử Nghiệm', citizenNumber: '017199000001' };
const { application, PAPER: paper } = steps;
const elsewhereEntered = () => entered(roles.elsewhere, { applicant, receivingAgency });

interface Row {
  readonly what: string;
  readonly wanted: Readonly<Record<keyof typeof roles, string | undefined>>;
  readonly arrange: () => Promise<
    (asker: Asker) => Promise<{ readonly answer: { readonly __typename: string } }>
  >;
}

const rows: readonly Row[] = [
  {
    what: 'chooseCase of a draft of one’s own',
    wanted: { ...unseen, applicant: D, clerk: F, officer: F, elsewhere: F },
    arrange: async () => {
      const dossier = await steps.draft(parent);
      return (a) => a.ask(channels.chooseCase, { dossier, case: 'standard' });
    },
  },
  {
    what: 'openDossierAtCounter',
    wanted: { ...deskAlone, clerk: D, elsewhere: N },
    arrange: async () => (a) => openAtCounter(a, { applicant: comer(1) }),
  },
  {
    what: 'openDossierAtCounter at the desk of another agency',
    wanted: { ...deskAlone, clerk: N, elsewhere: D },
    arrange: async () => (a) => openAtCounter(a, { applicant: comer(1), receivingAgency }),
  },
  {
    what: 'chooseCase of what was entered at the counter',
    wanted: { ...unseen, applicant: D, clerk: D, officer: N, elsewhere: F },
    arrange: async () => {
      const dossier = await entered(clerk, { applicant });
      return (a) => a.ask(channels.chooseCase, { dossier, case: 'standard' });
    },
  },
  {
    what: 'fillBirthRegistration of what was entered at the counter',
    wanted: { ...unseen, applicant: D, clerk: D, officer: N, elsewhere: F },
    arrange: async () => {
      const dossier = await entered(clerk, { applicant });
      return (a) => a.ask(documents.fillBirthRegistration, { dossier, application });
    },
  },
  {
    what: 'attachFile to what was entered at the counter',
    wanted: { ...unseen, applicant: D, clerk: 'FileNotYours', officer: N, elsewhere: F },
    arrange: async () => {
      const dossier = await entered(clerk, { applicant });
      return (a) => a.ask(channels.attachPaper, { dossier, file, paper });
    },
  },
  {
    what: 'takeInDossier',
    wanted: { ...deskAlone, clerk: D, elsewhere: F },
    arrange: async () => {
      const dossier = await entered(clerk, { applicant });
      return (a) => a.ask(channels.takeIn, { dossier });
    },
  },
  {
    what: 'takeInDossier of what was handed in elsewhere',
    wanted: { ...deskAlone, clerk: N, elsewhere: D },
    arrange: async () => {
      const dossier = await elsewhereEntered();
      return (a) => a.ask(channels.takeIn, { dossier });
    },
  },
  {
    what: 'receiveDossier that was handed in elsewhere',
    wanted: { ...deskAlone, clerk: N, elsewhere: D },
    arrange: async () => {
      const dossier = await elsewhereEntered();
      await roles.elsewhere.ask(documents.submitDossier, { dossier, key: `submit-${dossier}` });
      return (a) => a.ask(documents.receiveDossier, { dossier });
    },
  },
];

describe('who hands dossiers in by which channel', () => {
  it.each(rows)('$what: whom the table names, and nobody else', async ({ wanted, arrange }) => {
    const expected = Object.fromEntries(Object.entries(wanted).map(([role, as]) => [role, as ?? '']));
    expect(await askedInTurn(roles, expected, 'Dossier', await arrange())).toEqual(expected);
  });
});
