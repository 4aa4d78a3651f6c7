import { afterAll, beforeAll, expect, test } from 'vitest';
import { clinicCertificate } from '../../demo/papers.ts';
import type { Cast } from '../../demo/sign-in.ts';
import { openSite, type Program, type Site } from '../support/processes.ts';
import { barrierBefore } from './barrier.ts';
import { attach, grant, handIn, open, people, receive, submit } from './counter.ts';
import { eventually } from './eventually.ts';
import { expectWhole, outcomeOf, query } from './outcome.ts';
import { openSlowSink, type SlowSink } from './slow-sink.ts';
import { openWire } from './wire.ts';

let sink: SlowSink;
let site: Site;
let cast: Cast;
let paper: Uint8Array;
let dossiers = 0;

beforeAll(async () => {
  sink = await openSlowSink();
  site = await openSite({ settings: { SMTP_URL: sink.url } });
  cast = await people((await site.run('web').ready()).url);
  paper = await clinicCertificate();
});

afterAll(async () => {
  await site[Symbol.asyncDispose]();
  await sink[Symbol.asyncDispose]();
});

const worker = (): Promise<Program> => site.run('worker').ready();

/** Waits until a worker has taken up a job of this name. */
function working(name: string): Promise<true> {
  return eventually(async () => {
    const { rowCount } = await query(
      site.databaseUrl,
      "select from bullmq.job where name = $1 and state = 'active'",
      [name],
    );
    return rowCount === 0 ? undefined : true;
  }, `${name} is being done`);
}

/** Plays what is left, and looks whether this dossier and all before it ended as they should, each letter sent once. */
async function endsWell(mails: 'once' | 'one of them twice' = 'once'): Promise<void> {
  dossiers += 1;
  await expectWhole(site, dossiers);
  const { letters } = await outcomeOf(site.databaseUrl);
  const sent = sink.kept.slice(sentBefore);
  const expected = letters.slice(-2);
  expect(new Set(sent)).toEqual(new Set(expected));
  expect(sent).toHaveLength(mails === 'once' ? 2 : 3);
  sentBefore = sink.kept.length;
  expect(site.complaints()).toBe('');
}
let sentBefore = 0;

test('a worker killed while it inspects a file, and again while it writes the verdict, leaves a dossier that ends well', async () => {
  const dossier = await open(cast.parent);
  await attach(cast.parent, dossier, paper);
  const verdict = await barrierBefore(site.databaseUrl, 'files.file');
  const first = await worker();
  await working('files.inspectFile');
  await first.kill('SIGKILL');
  const second = await worker();
  await verdict.reached();
  await second.kill('SIGKILL');
  await verdict.lift();
  const third = await worker();
  await submit(cast.parent, dossier);
  await receive(cast.clerk, dossier);
  await grant(cast.officer, dossier);
  await endsWell();
  await third.kill('SIGKILL');
});

test('a worker killed between the receipt and its letter writes the letter when it is back', async () => {
  const first = await worker();
  const dossier = await handIn(cast.parent, paper);
  const letter = await barrierBefore(site.databaseUrl, 'notices.letter');
  await receive(cast.clerk, dossier);
  await letter.reached();
  await first.kill('SIGKILL');
  await letter.lift();
  const second = await worker();
  await grant(cast.officer, dossier);
  await endsWell();
  await second.kill('SIGKILL');
});

test('a worker killed while it renders the extract, and again while it hands it over, makes it once', async () => {
  const first = await worker();
  const dossier = await handIn(cast.parent, paper);
  await receive(cast.clerk, dossier);
  const result = await barrierBefore(site.databaseUrl, 'dossiers.dossier_file');
  await grant(cast.officer, dossier);
  await working('justice.renderExtract');
  await first.kill('SIGKILL');
  await result.lift();
  const handed = await barrierBefore(site.databaseUrl, 'files.file');
  const second = await worker();
  await handed.reached();
  await second.kill('SIGKILL');
  await handed.lift();
  const third = await worker();
  await endsWell();
  await third.kill('SIGKILL');
});

test('a worker killed while the mail server thinks sends the letter when it is back, once', async () => {
  const first = await worker();
  const dossier = await handIn(cast.parent, paper);
  const before = sink.offered.length;
  sink.hold();
  await receive(cast.clerk, dossier);
  await eventually(async () => sink.offered.length > before || undefined, 'the letter is on its way');
  await first.kill('SIGKILL');
  await eventually(async () => sink.abandoned[0], 'the mail server has noticed');
  sink.letGo();
  const second = await worker();
  await grant(cast.officer, dossier);
  await endsWell();
  await second.kill('SIGKILL');
});

test('only a kill between the OK of the mail server and the note of it repeats a letter, with the same Message-ID', async () => {
  const wire = await openWire(new URL(site.databaseUrl));
  const first = await site.run('worker', { DATABASE_URL: wire.url }).ready();
  const dossier = await handIn(cast.parent, paper);
  const before = sink.offered.length;
  const kept = sink.kept.length;
  sink.hold();
  await receive(cast.clerk, dossier);
  await eventually(async () => sink.offered.length > before || undefined, 'the letter is on its way');
  const note = 'update "notices"."letter"';
  wire.freezeAt(note);
  sink.letGo();
  await eventually(async () => wire.heldBack().includes(note) || undefined, 'the worker notes the OK');
  await first.kill('SIGKILL');
  wire.close();
  const second = await worker();
  // Else the letter about the result might come between the two.
  await eventually(async () => sink.kept.length === kept + 2 || undefined, 'the letter comes again');
  await grant(cast.officer, dossier);
  await endsWell('one of them twice');
  const [once, again] = sink.kept.slice(-3);
  expect(again).toBe(once);
  await second.kill('SIGKILL');
});
