import { afterAll, beforeAll, expect, test } from 'vitest';
import { clinicCertificate } from '../../demo/papers.ts';
import type { Cast } from '../../demo/sign-in.ts';
import { openSite, type Site } from '../support/processes.ts';
import { handIn, people, receive, tokenOf } from './counter.ts';
import { eventually } from './eventually.ts';
import { type Follower, follow } from './follower.ts';
import { openSlowSink, type SlowSink } from './slow-sink.ts';

let sink: SlowSink;
let site: Site;
let cast: Cast;
let partner: Follower;
let paper: Uint8Array;

beforeAll(async () => {
  sink = await openSlowSink();
  site = await openSite({ settings: { SMTP_URL: sink.url } });
  const [{ url }] = await Promise.all([site.run('web').ready(), site.run('worker').ready()]);
  cast = await people(url);
  partner = follow(url, await tokenOf(url, 'partner'), Buffer.from('0.0').toString('base64url'));
  paper = await clinicCertificate();
});

afterAll(async () => {
  await partner.close();
  await site[Symbol.asyncDispose]();
  await sink[Symbol.asyncDispose]();
});

const hears = (events: number) =>
  eventually(async () => (partner.heard.length === events ? true : undefined), `${events} events`);

test('partners hear what happens while the mail server thinks', async () => {
  sink.hold();
  const before = sink.offered.length;
  const given = [sink.kept.length, sink.abandoned.length];
  const dossier = await handIn(cast.parent, paper);
  await receive(cast.clerk, dossier);
  await eventually(async () => sink.offered.length > before || undefined, 'a letter is on its way');
  await receive(cast.clerk, await handIn(cast.parent, paper));
  expect(await hears(4)).toBe(true);
  expect([sink.kept.length, sink.abandoned.length], 'the mail server still thinks').toEqual(given);
  sink.letGo();
});
