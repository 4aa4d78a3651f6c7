import { beforeAll, describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { files } from '../../modules/files/contract.ts';
import { pdfWithPages } from '../files/samples.ts';
import type { Asker } from '../support/asker.ts';
import * as support from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import * as ending from './ending-documents.ts';
import * as handing from './handover-documents.ts';
import * as opinions from './opinion-documents.ts';
import * as processing from './processing-documents.ts';

const province = await openProvince({ work: false });
const { parent, clerk, officer } = province;
const note = 'Xác minh hồ sơ.';
let there: string;
let guest: Asker;

beforeAll(async () => {
  const { readDossiers, processDossiers, giveOpinions } = dossiers.permissions;
  const agency = await province.committee('04795');
  there = String(agency);
  const may = [readDossiers, processDossiers, giveOpinions, files.permissions.readFiles];
  guest = await province.office('guest', may, agency);
});

const status = async (asker: Asker, file: string) => (await asker.fetch(`/files/${file}/content`)).status;

/** Papers that a worker has accepted, each for one test. */
const papers = await province.whileWorking(async () => {
  const content = await pdfWithPages(['Giấy chứng sinh']);
  const uploaded = await steps.times(9, () => parent.upload('giấy chứng sinh.pdf', content));
  await Promise.all(uploaded.map((file) => pollUntil(async () => (await status(parent, file)) === 200)));
  return uploaded.values();
});
const paper = () => papers.next().value ?? '';
const received = async (file: string) => (await steps.received(parent, clerk, file)).id;

const reads = async (file: string) => (await status(guest, file)) === 200;

const handedOver = (dossier: string) => clerk.ask(handing.handOver, { dossier, toAgency: there, note });

async function takenOver(dossier: string): Promise<void> {
  await handedOver(dossier);
  await guest.ask(handing.takeOver, { dossier });
}

async function asked(dossier: string): Promise<string> {
  const question = { dossier, agency: there, question: note, within: 2 };
  const { answer } = await officer.ask(opinions.askOpinion, question);
  if (answer.__typename !== 'Opinion') throw new Error(`${answer.__typename}: ${answer.en}`);
  return answer.id;
}

const give = (question: string) =>
  guest.ask(opinions.giveOpinion, { question, stance: 'AGREE', opinion: 'Nhất trí.' });

type End = (dossier: string) => Promise<unknown>;
const ends: readonly (readonly [string, End, End])[] = [
  ['handed it back', handedOver, (dossier) => guest.ask(handing.handBack, { dossier, note })],
  ['had it when it was decided', takenOver, (dossier) => officer.ask(support.grantDossier, { dossier })],
  [
    'had it when it was stopped',
    handedOver,
    (dossier) => officer.ask(ending.stop, { dossier, reason: note }),
  ],
  [
    'had it when it was withdrawn',
    handedOver,
    async (dossier) => {
      await parent.ask(processing.withdraw, { dossier, reason: note });
      await clerk.ask(ending.confirmWithdrawal, { dossier });
    },
  ],
  [
    'was asked about it when it was decided',
    asked,
    (dossier) => officer.ask(support.grantDossier, { dossier }),
  ],
];

describe('the papers of a dossier are read no longer by an agency that', () => {
  it.each(ends)('%s', async (_which, begin, end) => {
    const file = paper();
    const dossier = await received(file);
    expect(await reads(file)).toBe(false);
    await begin(dossier);
    expect(await reads(file)).toBe(true);
    await end(dossier);
    expect(await reads(file)).toBe(false);
  });

  it('gave its opinion, or need no longer give it', async () => {
    const file = paper();
    const dossier = await received(file);
    await give(await asked(dossier));
    expect(await reads(file)).toBe(false);
    const question = await asked(dossier);
    expect(await reads(file)).toBe(true);
    await officer.ask(opinions.withdrawQuestion, { question, reason: note });
    expect(await reads(file)).toBe(false);
  });
});

describe('the papers of a dossier are still read by an agency that', () => {
  it('sees them in another dossier', async () => {
    const file = paper();
    const [one, other] = [await received(file), await received(file)];
    await handedOver(one);
    await handedOver(other);
    await guest.ask(handing.handBack, { dossier: one, note });
    expect(await reads(file)).toBe(true);
  });

  it('is asked about it, when a supplement comes', async () => {
    const dossier = await received(paper());
    await asked(dossier);
    await officer.ask(support.requestSupplement, { dossier, reason: note });
    const more = paper();
    await parent.ask(support.attachFile, { dossier, file: more, paper: steps.PAPER });
    await parent.ask(support.handInSupplement, { dossier });
    expect(await reads(more)).toBe(true);
  });
});
