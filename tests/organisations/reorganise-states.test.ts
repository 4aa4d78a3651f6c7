import { beforeAll, describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { DossierState } from '../../modules/dossiers/model.ts';
import { organisations } from '../../modules/organisations/contract.ts';
import { changed } from '../dossiers/calendar-steps.ts';
import * as ending from '../dossiers/ending-documents.ts';
import * as handing from '../dossiers/handover-documents.ts';
import { limitOf } from '../dossiers/limit-of.ts';
import * as opinions from '../dossiers/opinion-documents.ts';
import * as processing from '../dossiers/processing-documents.ts';
import { graphql } from '../gql/gql.ts';
import type { Asker } from '../support/asker.ts';
import { comer, entered } from '../support/counter-steps.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { backBefore2025 } from './reorganisation-of-2025.ts';
import { confirmed, handedOver, planned, work } from './reorganising.ts';

const COMMUNE = '04834';
const EVE = '2025-06-19';
const DAY = '2025-06-20';
const reason = 'Lý do.';

const province = await openProvince({ work: false, now: '2025-06-16T09:00+07:00' });
const { parent, file, clock } = province;
const { db } = province.platform().database;

const asItStands = graphql(`
  query AsItStands($id: ID!) {
    dossier(id: $id) {
      id state code dueAt possibleActs handler { id } apologyDraft { dueAt }
      opinions { question waiting }
      deadline { due state explain { day counted reason name } }
    }
  }
`);

/** Whoever receives, processes and decides in the commune. */
let office: Asker;
let handler: Asker;
let guest: Asker;
let there: string;
const made = new Map<string, string>();
let before: Awaited<ReturnType<typeof allSeen>>;
let after: Awaited<ReturnType<typeof allSeen>>;

/** A dossier on which somebody has acted further. @throws where the act is refused */
async function acted(
  arranged: Promise<string>,
  act: (dossier: string) => Promise<{ readonly answer: { readonly __typename: string } }>,
): Promise<string> {
  const dossier = await arranged;
  const { answer } = await act(dossier);
  if (!['Dossier', 'Opinion', 'Payment'].includes(answer.__typename)) throw new Error(answer.__typename);
  return dossier;
}

const submitted = () => steps.submitted(parent, file, COMMUNE);
const received = async () => (await steps.received(parent, office, file, COMMUNE)).id;
const assigned = () =>
  acted(received(), (dossier) =>
    office.ask(processing.assign, { dossier, officer: String(handler.accountId) }),
  );
const away = () =>
  acted(received(), (dossier) => office.ask(handing.handOver, { dossier, toAgency: there, note: reason }));
const proposed = () => acted(assigned(), (dossier) => handler.ask(processing.proposeGrant, { dossier }));
const issuing = () => acted(proposed(), (dossier) => office.ask(processing.approve, { dossier }));
const done = async () => {
  const dossier = await issuing();
  return (await province.whileWorking(() => steps.finished(parent, dossier))).id;
};

/** How a dossier comes into each state. */
const WAYS: Readonly<Record<string, () => Promise<string>>> = {
  // First, since a worker would bring all others on that are granted.
  done,
  returned: () => acted(done(), (dossier) => office.ask(processing.returnResult, { dossier })),
  draft: () => steps.filled(parent, file, COMMUNE),
  'a draft at the counter': () => entered(office, { applicant: comer(1), commune: COMMUNE }),
  submitted,
  received,
  'refused at intake': () =>
    acted(submitted(), (dossier) => office.ask(processing.refuseIntake, { dossier, reason })),
  'waiting for a supplement': () =>
    acted(received(), (dossier) => office.ask(documents.requestSupplement, { dossier, reason })),
  'handed over': away,
  'taken over': () => acted(away(), (dossier) => guest.ask(handing.takeOver, { dossier })),
  processing: assigned,
  extended: () =>
    acted(assigned(), (dossier) =>
      office.ask(documents.extendDeadline, { dossier, day: '2025-06-27', reason }),
    ),
  'asked about': () =>
    acted(assigned(), (dossier) =>
      handler.ask(opinions.askOpinion, { dossier, agency: there, question: reason, within: 1 }),
    ),
  'waiting for a payment': () =>
    acted(received(), (dossier) => office.ask(ending.requestPayment, { dossier, amount: 8000, reason })),
  proposed,
  issuing,
  stopped: () => acted(received(), (dossier) => office.ask(ending.stop, { dossier, reason })),
  'wanted back': () => acted(received(), (dossier) => parent.ask(processing.withdraw, { dossier, reason })),
  withdrawn: () => acted(submitted(), (dossier) => parent.ask(processing.withdraw, { dossier, reason })),
};

/** The dossiers as applicant and office see them. */
async function allSeen() {
  const each = [...made].map(async ([way, id]) => {
    const [theirs, ours] = await Promise.all([
      parent.ask(asItStands, { id }),
      office.ask(asItStands, { id }),
    ]);
    return [way, { theirs: theirs.dossier, ours: ours.dossier }] as const;
  });
  return new Map(await Promise.all(each));
}

beforeAll(async () => {
  await backBefore2025(db);
  await limitOf(db, steps.PROCEDURE, 5);
  const agency = await province.committee(COMMUNE, EVE);
  const elsewhere = await province.committee('04873', EVE);
  there = String(elsewhere);
  const all = Object.values(dossiers.permissions);
  office = await province.office('office', all, agency);
  handler = await province.office('handler', all, agency);
  guest = await province.office('guest', all, elsewhere);
  const { planReorganisations, reorganise, manageCalendar } = organisations.permissions;
  const planner = await province.office('planner', [planReorganisations, manageCalendar], null);
  const confirmer = await province.office('confirmer', [reorganise], null);
  // Of this agency alone, so that the calendar of its successor knows nothing of it.
  const closed = { day: '2025-06-18', kind: 'DAY_OFF', name: 'Nghỉ bão' } as const;
  await province.whileWorking(() => changed(planner, { agency: String(agency), days: [closed] }));
  const unit = { record: 'unit', change: 'rename', level: 'commune', oldCode: COMMUNE, newCode: COMMUNE };
  const named = { name: 'Xã Tên Mới', nameEn: 'New Name', kind: 'Xã', parentCode: '150' };
  const committee = {
    record: 'agency',
    newCode: 'H28.91',
    legacyCode: '000.00.91.H28',
    name: 'Ủy ban nhân dân xã Tên Mới',
    nameEn: "New Name People's Committee",
    kind: 'commune-committee',
    unitCode: COMMUNE,
    parentCode: 'H28.22',
  };
  const id = await province.whileWorking(() => planned(planner, DAY, [{ ...unit, ...named }, committee]));
  for (const [way, arrange] of Object.entries(WAYS)) made.set(way, await arrange());
  await confirmed(confirmer, id);
  clock.set(`${DAY}T07:30+07:00`);
  before = await allSeen();
  await work(province.platform());
  expect(await handedOver(planner, id)).toMatchObject({ state: 'FINISHED' });
  after = await allSeen();
});

describe('through a reorganisation', () => {
  it('goes a dossier in every state', () => {
    const states = [...before.values()].flatMap(({ theirs }) => theirs?.state ?? []);
    expect(new Set(states)).toEqual(new Set(Object.keys(DossierState)));
  });

  it.each(Object.keys(WAYS))('one that is %s keeps all that its applicant sees of it', (way) => {
    expect(after.get(way)?.theirs).toEqual(before.get(way)?.theirs);
  });

  it.each(Object.keys(WAYS))('one that is %s is acted on by its office as before', (way) => {
    expect(after.get(way)?.ours).toEqual(before.get(way)?.ours);
  });
});
