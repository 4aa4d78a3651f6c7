import { beforeAll, describe, expect, it } from 'vitest';
import { DossierAct } from '../../modules/dossiers/acts/model.ts';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { DossierState } from '../../modules/dossiers/model.ts';
import { PORTAL_STATE } from '../../modules/dossiers/states/portal-state.ts';
import type { Asker } from '../support/asker.ts';
import { requestSupplement } from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import * as ending from './ending-documents.ts';
import * as handing from './handover-documents.ts';
import * as opinions from './opinion-documents.ts';
import * as documents from './possible-documents.ts';
import * as processing from './processing-documents.ts';

const province = await openProvince({ work: false });
const { parent: applicant, clerk: desk, officer: head, file } = province;
const reason = 'Lý do.';
let there: string;
let handler: Asker;
let guest: Asker;

beforeAll(async () => {
  const { readDossiers, assignDossiers, processDossiers, giveOpinions } = dossiers.permissions;
  handler = await province.office('handler', [readDossiers, processDossiers], province.agencyId);
  const agency = await province.committee('04795');
  there = String(agency);
  guest = await province.office(
    'guest',
    [readDossiers, assignDossiers, processDossiers, giveOpinions],
    agency,
  );
});

const submitted = () => steps.submitted(applicant, file);
const received = async () => (await steps.received(applicant, desk, file)).id;

/** A dossier on which somebody has acted further. */
const after = (arrange: () => Promise<string>, act: (dossier: string) => Promise<unknown>) => async () => {
  const dossier = await arrange();
  await act(dossier);
  return dossier;
};

const assigned = after(received, (dossier) =>
  head.ask(processing.assign, { dossier, officer: String(handler.accountId) }),
);
const handedOver = after(received, (dossier) =>
  desk.ask(handing.handOver, { dossier, toAgency: there, note: reason }),
);
const proposed = after(assigned, (dossier) => handler.ask(processing.proposeGrant, { dossier }));
const issuing = after(proposed, async (dossier) => {
  await province.forgetJobs();
  await head.ask(processing.approve, { dossier });
});
const done = after(issuing, (dossier) => province.whileWorking(() => steps.finished(applicant, dossier)));

type May = Readonly<Partial<Record<'applicant' | 'desk' | 'head' | 'handler' | 'guest', string>>>;

/** Who may do what to a dossier, as the law and the work of an office have it. */
const cases: readonly (readonly [string, keyof typeof DossierState, () => Promise<string>, May])[] = [
  ['a draft', 'DRAFT', () => steps.filled(applicant, file), { applicant: 'FILL_IN ATTACH SUBMIT' }],
  [
    'handed in',
    'SUBMITTED',
    submitted,
    { applicant: 'WITHDRAW', desk: 'RECEIVE REFUSE_INTAKE REQUEST_SUPPLEMENT' },
  ],
  [
    'not taken in',
    'REFUSED_AT_INTAKE',
    after(submitted, (dossier) => desk.ask(processing.refuseIntake, { dossier, reason })),
    {},
  ],
  [
    'waiting for a supplement',
    'WAITING_SUPPLEMENT',
    after(received, (dossier) => head.ask(requestSupplement, { dossier, reason })),
    { applicant: 'ATTACH HAND_IN_SUPPLEMENT WITHDRAW', head: 'STOP' },
  ],
  [
    'received',
    'RECEIVED',
    received,
    {
      applicant: 'WITHDRAW',
      desk: 'HAND_OVER',
      head: 'REQUEST_SUPPLEMENT REQUEST_PAYMENT ASSIGN HAND_OVER ASK_OPINION EXTEND_DEADLINE GRANT REFUSE STOP',
    },
  ],
  [
    'on its way to another agency',
    'HANDED_OVER',
    handedOver,
    { applicant: 'WITHDRAW', head: 'HAND_BACK EXTEND_DEADLINE STOP', guest: 'TAKE_OVER HAND_BACK' },
  ],
  [
    'processed there',
    'PROCESSING',
    after(handedOver, (dossier) => guest.ask(handing.takeOver, { dossier })),
    {
      applicant: 'WITHDRAW',
      head: 'EXTEND_DEADLINE GRANT REFUSE STOP',
      guest: 'REQUEST_SUPPLEMENT REQUEST_PAYMENT ASSIGN HAND_BACK ASK_OPINION PROPOSE',
    },
  ],
  [
    'processed here',
    'PROCESSING',
    assigned,
    {
      applicant: 'WITHDRAW',
      head: 'ASSIGN HAND_OVER EXTEND_DEADLINE GRANT REFUSE STOP',
      handler: 'REQUEST_SUPPLEMENT REQUEST_PAYMENT ASK_OPINION PROPOSE',
    },
  ],
  [
    'asked about elsewhere',
    'PROCESSING',
    after(assigned, (dossier) =>
      handler.ask(opinions.askOpinion, { dossier, agency: there, question: reason, within: 1 }),
    ),
    {
      applicant: 'WITHDRAW',
      head: 'ASSIGN HAND_OVER WITHDRAW_QUESTION EXTEND_DEADLINE GRANT REFUSE STOP',
      handler: 'REQUEST_SUPPLEMENT REQUEST_PAYMENT ASK_OPINION WITHDRAW_QUESTION PROPOSE',
      guest: 'GIVE_OPINION',
    },
  ],
  [
    'waiting for a payment',
    'WAITING_PAYMENT',
    after(received, (dossier) => head.ask(ending.requestPayment, { dossier, amount: 8000, reason })),
    { applicant: 'WITHDRAW', desk: 'CONFIRM_PAYMENT', head: 'STOP' },
  ],
  ['proposed', 'PROPOSED', proposed, { applicant: 'WITHDRAW', head: 'EXTEND_DEADLINE SEND_BACK APPROVE' }],
  [
    'wanted back',
    'WITHDRAW_REQUESTED',
    after(received, (dossier) => applicant.ask(processing.withdraw, { dossier, reason })),
    { desk: 'CONFIRM_WITHDRAWAL', head: 'CONFIRM_WITHDRAWAL' },
  ],
  ['granted', 'ISSUING', issuing, {}],
  ['stopped', 'STOPPED', after(received, (dossier) => head.ask(ending.stop, { dossier, reason })), {}],
  [
    'withdrawn',
    'WITHDRAWN',
    after(submitted, (dossier) => applicant.ask(processing.withdraw, { dossier, reason })),
    {},
  ],
  ['done', 'DONE', done, { desk: 'RETURN_RESULT' }],
  ['returned', 'RETURNED', after(done, (dossier) => desk.ask(processing.returnResult, { dossier })), {}],
];

/** Of a question there has to be one before it can be answered or withdrawn, and nobody here receives and decides: these are asked for elsewhere. */
const ELSEWHERE = ['GIVE_OPINION', 'WITHDRAW_QUESTION', 'RESOLVE_AT_ONCE'];
const TRIED = Object.keys(DossierAct).filter((act) => !ELSEWHERE.includes(act));

async function triedBy(asker: Asker, dossier: string, possible: readonly string[]) {
  const want = (act: string) => TRIED.includes(act) && !possible.includes(act);
  const answers = await Promise.all([
    asker.ask(documents.tryIntake, {
      dossier,
      file,
      application: steps.application,
      text: reason,
      key: crypto.randomUUID(),
      FILL_IN: want('FILL_IN'),
      ATTACH: want('ATTACH'),
      SUBMIT: want('SUBMIT'),
      RECEIVE: want('RECEIVE'),
      REFUSE_INTAKE: want('REFUSE_INTAKE'),
      REQUEST_SUPPLEMENT: want('REQUEST_SUPPLEMENT'),
      HAND_IN_SUPPLEMENT: want('HAND_IN_SUPPLEMENT'),
      REQUEST_PAYMENT: want('REQUEST_PAYMENT'),
      CONFIRM_PAYMENT: want('CONFIRM_PAYMENT'),
    }),
    asker.ask(documents.tryActs, {
      dossier,
      officer: String(handler.accountId),
      agency: there,
      text: reason,
      day: '2026-12-30',
      ASSIGN: want('ASSIGN'),
      HAND_OVER: want('HAND_OVER'),
      TAKE_OVER: want('TAKE_OVER'),
      HAND_BACK: want('HAND_BACK'),
      ASK_OPINION: want('ASK_OPINION'),
      EXTEND_DEADLINE: want('EXTEND_DEADLINE'),
      PROPOSE: want('PROPOSE'),
      SEND_BACK: want('SEND_BACK'),
      APPROVE: want('APPROVE'),
      GRANT: want('GRANT'),
      REFUSE: want('REFUSE'),
      STOP: want('STOP'),
      WITHDRAW: want('WITHDRAW'),
      CONFIRM_WITHDRAWAL: want('CONFIRM_WITHDRAWAL'),
      RETURN_RESULT: want('RETURN_RESULT'),
    }),
  ]);
  return answers
    .flatMap(Object.entries)
    .flatMap(([act, answer]) => (typeof answer === 'object' && answer !== null ? [{ act, ...answer }] : []));
}

describe('of every act in every state', () => {
  it.each(cases)(
    'of a dossier that is %s each may do what the table says',
    async (_what, state, arrange, may) => {
      const id = await arrange();
      const askers = { applicant, desk, head, handler, guest };
      const before = (await applicant.ask(documents.possible, { id })).dossier;
      expect(before?.state).toBe(state);
      for (const [role, asker] of Object.entries(askers)) {
        const expected =
          Object.entries(may)
            .find(([who]) => who === role)?.[1]
            ?.split(' ') ?? [];
        const { dossier } = await asker.ask(documents.possible, { id });
        expect([role, ...(dossier?.possibleActs ?? [])]).toEqual([role, ...expected]);
        const refused = await triedBy(asker, id, expected);
        expect(refused).toHaveLength(TRIED.filter((act) => !expected.includes(act)).length);
        for (const { act, __typename, ...told } of refused) {
          const kinds =
            dossier === null ? ['DossierNotFound', 'NotAllowed'] : ['ActNotPossible', 'NotAllowed'];
          expect(kinds, `${role} ${act}`).toContain(__typename);
          if (__typename === 'ActNotPossible') expect(told).toEqual({ possible: expected });
        }
      }
      expect((await applicant.ask(documents.possible, { id })).dossier).toEqual(before);
    },
  );

  it('no state and no act is left out', () => {
    expect(new Set(cases.map(([, state]) => state))).toEqual(new Set(Object.keys(DossierState)));
    const acts = cases.flatMap(([, , , may]) => Object.values(may).flatMap((those) => those.split(' ')));
    expect(new Set([...acts, 'RESOLVE_AT_ONCE'])).toEqual(new Set(Object.keys(DossierAct)));
  });
});

it('every state has its code of the National Public Service Portal, and every code a state', () => {
  expect(Object.keys(PORTAL_STATE).toSorted()).toEqual(Object.values(DossierState).toSorted());
  expect([...new Set(Object.values(PORTAL_STATE))].toSorted((a, b) => a - b)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
  ]);
});
