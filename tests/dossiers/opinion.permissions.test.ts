import { beforeAll, describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import type { Asker } from '../support/asker.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import * as documents from './opinion-documents.ts';
import * as processing from './processing-documents.ts';

const province = await openProvince({ work: false });
const { anybody, parent, clerk, officer, administrator, partner, file } = province;
let there: string;
let handler: Asker;
let askers: Readonly<Record<string, Asker>>;

beforeAll(async () => {
  const { readDossiers, processDossiers } = dossiers.permissions;
  const all = Object.values(dossiers.permissions);
  handler = await province.office('handler', [readDossiers, processDossiers], province.agencyId);
  const agency = await province.committee('04795');
  there = String(agency);
  askers = {
    anonymous: anybody,
    applicant: parent,
    another: await province.person(),
    clerk,
    colleague: officer,
    handler,
    adviser: await province.office('adviser', all, agency),
    elsewhere: await province.office('elsewhere', all, await province.committee('04846')),
    administrator,
    partner,
  };
});

async function assigned(): Promise<string> {
  const { id: dossier } = await steps.received(parent, clerk, file);
  await officer.ask(processing.assign, { dossier, officer: String(handler.accountId) });
  return dossier;
}

const ask = (asker: Asker, dossier: string) =>
  asker.ask(documents.askOpinion, { dossier, agency: there, question: 'Xin ý kiến.', within: 2 });

async function asked(): Promise<string> {
  const { answer } = await ask(handler, await assigned());
  return answer.__typename === 'Opinion' ? answer.id : '';
}

const [S, N, F, O] = ['NotSignedIn', 'NotAllowed', 'DossierNotFound', 'Opinion'];
type Ask = (asker: Asker, id: string) => Promise<{ readonly answer: { readonly __typename: string } }>;

const rows: readonly (readonly [
  string,
  () => Promise<string>,
  Ask,
  Readonly<Record<string, string | undefined>>,
])[] = [
  [
    'askOpinion',
    assigned,
    ask,
    {
      anonymous: S,
      applicant: N,
      another: F,
      clerk: N,
      colleague: 'ActNotPossible',
      adviser: F,
      elsewhere: F,
      administrator: F,
      partner: F,
      handler: O,
    },
  ],
  [
    'giveOpinion',
    asked,
    (a, question) => a.ask(documents.giveOpinion, { question, stance: 'OTHER', opinion: 'Ý kiến khác.' }),
    {
      anonymous: S,
      applicant: N,
      another: N,
      clerk: N,
      colleague: N,
      handler: N,
      elsewhere: 'QuestionNotFound',
      administrator: N,
      partner: N,
      adviser: O,
    },
  ],
  [
    'withdrawQuestion',
    asked,
    (a, question) => a.ask(documents.withdrawQuestion, { question, reason: 'Không cần nữa.' }),
    {
      anonymous: S,
      applicant: N,
      another: N,
      clerk: N,
      adviser: N,
      elsewhere: 'QuestionNotFound',
      administrator: N,
      partner: N,
      handler: O,
    },
  ],
];

describe('who may ask for an opinion, give it, and await it no longer', () => {
  // Whoever may do it comes last in each row: before, nothing may have changed.
  it.each(rows)(
    '%s is done by whom the table names, and by nobody else',
    async (_field, arrange, act, outcomes) => {
      const id = await arrange();
      const found: Record<string, string> = {};
      for (const role of Object.keys(outcomes))
        found[role] = (await act(askers[role] ?? anybody, id)).answer.__typename;
      expect(found).toEqual(outcomes);
    },
  );
});
