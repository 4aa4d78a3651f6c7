import { beforeAll, describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { askedInTurn } from '../support/asked-in-turn.ts';
import type { Asker } from '../support/asker.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import * as documents from './processing-documents.ts';

const province = await openProvince({ work: false });
const { anybody, parent, clerk, officer, administrator, partner, file } = province;
const reason = 'Chưa đủ căn cứ.';
let handler: Asker;
let elsewhere: Asker;
let stranger: Asker;

beforeAll(async () => {
  const { readDossiers, processDossiers } = dossiers.permissions;
  handler = await province.office('handler', [readDossiers, processDossiers], province.agencyId);
  const all = Object.values(dossiers.permissions);
  elsewhere = await province.office('elsewhere', all, await province.committee('04795'));
  stranger = await province.person();
});

const received = async () => (await steps.received(parent, clerk, file)).id;

async function assigned(): Promise<string> {
  const dossier = await received();
  await officer.ask(documents.assign, { dossier, officer: String(handler.accountId) });
  return dossier;
}

async function proposed(): Promise<string> {
  const dossier = await assigned();
  await handler.ask(documents.proposeGrant, { dossier });
  return dossier;
}

async function done(): Promise<string> {
  const dossier = await proposed();
  await province.forgetJobs();
  await officer.ask(documents.approve, { dossier });
  await province.whileWorking(() => steps.finished(parent, dossier));
  return dossier;
}

const [S, N, F, D] = ['NotSignedIn', 'NotAllowed', 'DossierNotFound', 'Dossier'];
const ROLES = [
  'anonymous',
  'applicant',
  'another',
  'clerk',
  'officer',
  'handler',
  'elsewhere',
  'administrator',
  'partner',
];

type Ask = (asker: Asker, dossier: string) => Promise<{ readonly answer: { readonly __typename: string } }>;

const rows: readonly (readonly [string, () => Promise<string>, Ask, readonly string[]])[] = [
  [
    'refuseIntake',
    () => steps.submitted(parent, file),
    (a, dossier) => a.ask(documents.refuseIntake, { dossier, reason }),
    [S, N, N, D, N, N, F, N, N],
  ],
  [
    'assignDossier',
    received,
    (a, dossier) => a.ask(documents.assign, { dossier, officer: String(handler.accountId) }),
    [S, N, N, N, D, N, F, N, N],
  ],
  [
    'proposeGrant',
    assigned,
    (a, dossier) => a.ask(documents.proposeGrant, { dossier }),
    [S, N, N, N, N, D, F, N, N],
  ],
  [
    'proposeRefusal',
    assigned,
    (a, dossier) => a.ask(documents.proposeRefusal, { dossier, reason }),
    [S, N, N, N, N, D, F, N, N],
  ],
  [
    'approveDecision',
    proposed,
    (a, dossier) => a.ask(documents.approve, { dossier }),
    [S, N, N, N, D, N, F, N, N],
  ],
  [
    'sendBack',
    proposed,
    (a, dossier) => a.ask(documents.sendBack, { dossier, reason }),
    [S, N, N, N, D, N, F, N, N],
  ],
  [
    'withdrawDossier',
    proposed,
    (a, dossier) => a.ask(documents.withdraw, { dossier, reason }),
    [S, D, F, N, N, N, F, F, F],
  ],
  [
    'returnResult',
    done,
    (a, dossier) => a.ask(documents.returnResult, { dossier }),
    [S, N, N, D, N, N, F, N, N],
  ],
];

describe('who may do what on the way of a dossier', () => {
  it.each(rows)(
    '%s is done by whom the table names, and by nobody else',
    async (_field, arrange, ask, outcomes) => {
      const askers = [anybody, parent, stranger, clerk, officer, handler, elsewhere, administrator, partner];
      const roles = Object.fromEntries(ROLES.map((role, nth) => [role, askers[nth] ?? anybody]));
      const wanted = Object.fromEntries(ROLES.map((role, nth) => [role, outcomes[nth] ?? '']));
      const dossier = await arrange();
      expect(await askedInTurn(roles, wanted, D, (asker) => ask(asker, dossier))).toEqual(wanted);
    },
  );
});
