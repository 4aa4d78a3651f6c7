import { beforeAll, describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { files } from '../../modules/files/contract.ts';
import { modules } from '../../modules/index.ts';
import { graphql } from '../gql/gql.ts';
import type { Asker } from '../support/asker.ts';
import type { Answer } from '../support/client.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { opened } from '../support/opened.ts';
import { openProvince } from '../support/province.ts';

// The root fields of the other departments have tests of their own.
const installed = modules.filter(({ contract }) => contract.id !== 'education');
const province = await openProvince({ work: false, installed });
const { parent, clerk, officer, administrator, partner, anybody, file } = province;

const ROLES = [
  'anonymous',
  'parent',
  'other parent',
  'clerk',
  'officer',
  'officer elsewhere',
  'administrator',
  'partner',
];
let askers: readonly Asker[];

beforeAll(async () => {
  const { readDossiers, receiveDossiers, decideDossiers } = dossiers.permissions;
  const all = [readDossiers, receiveDossiers, decideDossiers, files.permissions.readFiles];
  const elsewhere = await province.office('elsewhere', all, await province.committee('04795'));
  askers = [anybody, parent, await province.person(), clerk, officer, elsewhere, administrator, partner];
});

const viewer = graphql(`query MatrixViewer { viewer { id } }`);
const me = graphql(`query MatrixMe { me { id } }`);
const communes = graphql(`query MatrixCommunes { communes(first: 1) { edges { cursor } } }`);
const agencies = graphql(`query MatrixAgencies { agencies(first: 1) { edges { cursor } } }`);
const procedure = graphql(`query MatrixProcedure { procedure(code: "1.001193") { code } }`);
const procedures = graphql(`query MatrixProcedures { procedures(first: 1) { edges { cursor } } }`);
const people = graphql(`query MatrixPeople { people(search: "Bùi Thị", first: 1) { edges { cursor } } }`);
const moduleList = graphql(`query MatrixModules { modules { id } }`);
const byId = graphql(`query MatrixById($id: ID!) { dossier(id: $id) { id } }`);
const byCode = graphql(`query MatrixByCode($code: String!) { dossier(code: $code) { id } }`);
const signOut = graphql(`mutation MatrixSignOut { answer: signOut { __typename ... on Refusal { vi en } } }`);
const eventsPage = graphql(`query MatrixEventsPage { eventsPage(first: 1) { position } }`);
const eventTypes = graphql(`query MatrixEventTypes { eventTypes { name } }`);
const heartbeat = 'subscription { heartbeat }';
const events = 'subscription { events { position } }';

/** The code of the first error; otherwise whether anything is shown. */
async function shown(answer: Promise<Answer<unknown>>): Promise<string> {
  const { data, errors } = await answer;
  if (errors.length > 0) return String(errors[0]?.extensions?.code);
  return Object.values(data ?? {})[0] == null ? 'null' : 'shown';
}
const kind = async (asked: Promise<{ readonly answer: { readonly __typename: string } }>) =>
  (await asked).answer.__typename;

interface Row {
  readonly field: string;
  /** In the order of the roles. */
  readonly outcomes: readonly string[];
  readonly arrange: () => Promise<(asker: Asker) => Promise<string>>;
}

const [S, N, F, D, O] = ['NotSignedIn', 'NotAllowed', 'DossierNotFound', 'Dossier', 'shown'];
const everybody = (outcome: string) => ROLES.map(() => outcome);
const same = (ask: (asker: Asker) => Promise<string>) => async () => ask;
const onDraft = () => steps.filled(parent, file);
const onReceived = async () => (await steps.received(parent, clerk, file)).id;

const rows: readonly Row[] = [
  {
    field: 'viewer',
    outcomes: ['null', O, O, O, O, O, O, O],
    arrange: same((a) => shown(a.answer(viewer, {}))),
  },
  {
    field: 'me',
    outcomes: [S, O, O, 'null', 'null', 'null', 'null', 'null'],
    arrange: same((a) => shown(a.answer(me, {}))),
  },
  { field: 'eventTypes', outcomes: everybody(O), arrange: same((a) => shown(a.answer(eventTypes, {}))) },
  {
    field: 'eventsPage',
    outcomes: [S, O, O, O, O, O, O, O],
    arrange: same((a) => shown(a.answer(eventsPage, {}))),
  },
  { field: 'communes', outcomes: everybody(O), arrange: same((a) => shown(a.answer(communes, {}))) },
  { field: 'agencies', outcomes: everybody(O), arrange: same((a) => shown(a.answer(agencies, {}))) },
  { field: 'procedure', outcomes: everybody(O), arrange: same((a) => shown(a.answer(procedure, {}))) },
  { field: 'procedures', outcomes: everybody(O), arrange: same((a) => shown(a.answer(procedures, {}))) },
  {
    field: 'people',
    outcomes: [S, N, N, O, N, N, N, N],
    arrange: same((a) => shown(a.answer(people, {}))),
  },
  {
    field: 'verifyExtract',
    outcomes: everybody(O),
    arrange: async () => {
      const id = await steps.granted(province, file);
      const { code } = await province
        .db()
        .selectFrom('justice.entry')
        .select('verificationCode as code')
        .where('dossierId', '=', Number(id))
        .executeTakeFirstOrThrow();
      return (a) => shown(a.answer(documents.verifyExtract, { code }));
    },
  },
  {
    field: 'dossier (a draft)',
    outcomes: [S, O, 'null', 'null', 'null', 'null', 'null', 'null'],
    arrange: async () => {
      const id = await onDraft();
      return (a) => shown(a.answer(byId, { id }));
    },
  },
  {
    field: 'dossier (by id)',
    outcomes: [S, O, 'null', O, O, 'null', 'null', 'null'],
    arrange: async () => {
      const id = await steps.submitted(parent, file);
      return (a) => shown(a.answer(byId, { id }));
    },
  },
  {
    field: 'dossier (by code)',
    outcomes: [S, O, 'null', O, O, 'null', 'null', 'null'],
    arrange: async () => {
      const { code } = await steps.received(parent, clerk, file);
      return (a) => shown(a.answer(byCode, { code: `${code}` }));
    },
  },
  {
    field: 'dossiers',
    outcomes: [S, O, 'null', O, O, 'null', 'null', 'null'],
    arrange: async () => {
      const id = await steps.submitted(parent, file);
      return async (a) => {
        const { data, errors } = await a.answer(documents.myDossiers, {});
        if (errors.length > 0) return String(errors[0]?.extensions?.code);
        return data?.dossiers.edges.some(({ node }) => node.id === id) ? O : 'null';
      };
    },
  },
  {
    field: 'modules',
    outcomes: [S, N, N, N, N, N, O, N],
    arrange: same((a) => shown(a.answer(moduleList, {}))),
  },
  {
    field: 'developmentSignIn',
    outcomes: everybody('Session'),
    arrange: same(async (a) => {
      const { developmentSignIn } = await a.ask(documents.signIn, { login: 'parent' });
      return developmentSignIn.__typename;
    }),
  },
  {
    field: 'signOut',
    outcomes: [S, ...Array<string>(7).fill('Viewer')],
    // Of an account of its own: whoever signs out here would be nobody in the other rows.
    arrange: same(async (a) => kind((a === anybody ? a : await province.person()).ask(signOut, {}))),
  },
  {
    field: 'openDossier',
    outcomes: [S, D, D, N, N, N, N, N],
    arrange: same((a) =>
      kind(a.ask(documents.openDossier, { procedure: steps.PROCEDURE, commune: '04831' })),
    ),
  },
  {
    field: 'attachFile',
    outcomes: [S, D, F, F, F, F, F, F],
    arrange: async () => {
      const dossier = await onDraft();
      return (a) => kind(a.ask(documents.attachFile, { dossier, file, paper: steps.PAPER }));
    },
  },
  {
    field: 'fillBirthRegistration',
    outcomes: [S, D, F, F, F, F, F, F],
    arrange: async () => {
      const dossier = await onDraft();
      const { application } = steps;
      return (a) => kind(a.ask(documents.fillBirthRegistration, { dossier, application }));
    },
  },
  {
    field: 'submitDossier',
    outcomes: [S, D, F, F, F, F, F, F],
    arrange: async () => {
      const dossier = await onDraft();
      return (a) => kind(a.ask(documents.submitDossier, { dossier, key: `submit-${dossier}` }));
    },
  },
  {
    field: 'receiveDossier',
    outcomes: [S, N, N, D, N, F, N, N],
    arrange: async () => {
      const dossier = await steps.submitted(parent, file);
      return (a) => kind(a.ask(documents.receiveDossier, { dossier }));
    },
  },
  {
    field: 'requestSupplement',
    outcomes: [S, N, F, 'ActNotPossible', D, F, F, F],
    arrange: async () => {
      const dossier = await onReceived();
      return (a) => kind(a.ask(documents.requestSupplement, { dossier, reason: 'Thiếu giấy tờ.' }));
    },
  },
  {
    field: 'handInSupplement',
    outcomes: [S, D, F, N, N, F, F, F],
    arrange: async () => {
      const dossier = await onReceived();
      await officer.ask(documents.requestSupplement, { dossier, reason: 'Thiếu.' });
      return (a) => kind(a.ask(documents.handInSupplement, { dossier }));
    },
  },
  {
    field: 'extendDeadline',
    outcomes: [S, N, N, N, 'TooLateToExtend', F, N, N],
    arrange: async () => {
      const wanted = { dossier: await onReceived(), day: '2026-12-01', reason: 'Chậm.' };
      return (a) => kind(a.ask(documents.extendDeadline, wanted));
    },
  },
  {
    field: 'grantDossier',
    outcomes: [S, N, N, N, D, F, N, N],
    arrange: async () => {
      const dossier = await onReceived();
      return (a) => kind(a.ask(documents.grantDossier, { dossier }));
    },
  },
  {
    field: 'refuseDossier',
    outcomes: [S, N, N, N, D, F, N, N],
    arrange: async () => {
      const dossier = await onReceived();
      return (a) => kind(a.ask(documents.refuseDossier, { dossier, reason: 'Không đủ điều kiện.' }));
    },
  },
  {
    field: 'switchModule',
    outcomes: [S, N, N, N, N, N, 'ModuleChange', N],
    arrange: same((a) => kind(a.ask(documents.switchModule, { module: 'justice', enabled: true }))),
  },
  {
    field: 'events',
    outcomes: [S, 'open', 'open', 'open', 'open', 'open', 'open', 'open'],
    arrange: same((a) => opened(a, events)),
  },
  { field: 'heartbeat', outcomes: everybody('open'), arrange: same((a) => opened(a, heartbeat)) },
];

const ACTED = new Set([D, 'ModuleChange', 'Session', 'Viewer']);

describe('who may do what', () => {
  it.each(rows)(
    '$field: each role gets what the table says, and who is refused changes nothing',
    async (row) => {
      const ask = await row.arrange();
      const at = ROLES.map((_, role) => role);
      const refused = at.filter((role) => !ACTED.has(row.outcomes[role] ?? ''));
      const acting = at.filter((role) => !refused.includes(role));
      const outcomes: string[] = [];
      const run = async (role: number) => {
        const asker = askers[role];
        if (asker !== undefined) outcomes[role] = await ask(asker);
      };
      const before = await province.digest();
      for (const role of refused) await run(role);
      expect(await province.digest()).toEqual(before);
      for (const role of acting) await run(role);
      const named = (of: readonly string[]) => Object.fromEntries(ROLES.map((role, n) => [role, of[n]]));
      expect(named(outcomes)).toEqual(named(row.outcomes));
    },
  );
});
