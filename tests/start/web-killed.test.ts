import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clinicCertificate } from '../../demo/papers.ts';
import type { Cast } from '../../demo/sign-in.ts';
import { openSite, type Program, type Site } from '../support/processes.ts';
import { type Barrier, barrierBefore } from './barrier.ts';
import { attach, grant, handIn, open, people, receive, submit, tokenOf } from './counter.ts';
import { eventually } from './eventually.ts';
import { delivered, expectWhole, outcomeOf, query } from './outcome.ts';

let site: Site;
let web: Program;
let cast: Cast;
let paper: Uint8Array;
let dossiers = 0;

beforeAll(async () => {
  site = await openSite();
  [web] = await Promise.all([site.run('web').ready(), site.run('worker').ready()]);
  cast = await people(web.url);
  paper = await clinicCertificate();
});

afterAll(() => site[Symbol.asyncDispose]());

/** Kills the web process and starts it again, while its clients keep asking. */
async function killed(): Promise<void> {
  await web.kill('SIGKILL');
  web = await site.run('web').ready();
}

/** Kills it while `act` is stuck inside its transaction; `act` then asks again with its key. */
async function killedInside(table: string, act: () => Promise<void>): Promise<void> {
  const barrier: Barrier = await barrierBefore(site.databaseUrl, table);
  const acting = act();
  await barrier.reached();
  await web.kill('SIGKILL');
  await barrier.lift();
  web = site.run('web');
  await acting;
}

async function endsWell(): Promise<void> {
  dossiers += 1;
  await expectWhole(site, dossiers);
  expect(await delivered(site)).toEqual((await outcomeOf(site.databaseUrl)).letters);
  expect(site.complaints()).toBe('');
}

test('a web process killed half way through an upload keeps nothing of it, and the next attempt is whole', async () => {
  const dossier = await open(cast.parent);
  const token = await tokenOf(web.url, 'parent');
  const cut = Promise.withResolvers<void>();
  const half = request(`${web.url}/files`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-length': 10_000_000,
      'content-disposition': 'attachment; filename="half.pdf"',
    },
  });
  half.on('error', () => cut.resolve());
  half.write(Buffer.alloc(5_000_000));
  await eventually(async () => (half.writableLength === 0 ? true : undefined), 'half of it is sent');
  await killed();
  await cut.promise;
  const { rows } = await query(site.databaseUrl, "select from files.file where name = 'half.pdf'");
  expect(rows).toEqual([]);
  await attach(cast.parent, dossier, paper);
  await submit(cast.parent, dossier);
  await receive(cast.clerk, dossier);
  await grant(cast.officer, dossier);
  await endsWell();
});

test('a web process killed inside the submission submits once when the client asks again with its key', async () => {
  const dossier = await open(cast.parent);
  await attach(cast.parent, dossier, paper);
  await killedInside('server.audit', () => submit(cast.parent, dossier));
  await receive(cast.clerk, dossier);
  await grant(cast.officer, dossier);
  await endsWell();
});

test('a web process killed inside and right after the receipt gives one code, and no number is left out', async () => {
  const dossier = await handIn(cast.parent, paper);
  await killedInside('server.audit', () => receive(cast.clerk, dossier));
  await killed();
  await grant(cast.officer, dossier);
  await endsWell();
  const { codes } = await outcomeOf(site.databaseUrl);
  const serials = codes.map((code) => Number(code?.split('-').at(-1)));
  expect(serials).toEqual(Array.from({ length: dossiers }, (_, index) => index + 1));
});

test('a web process killed inside and right after the decision makes one entry, and no number is left out', async () => {
  const dossier = await handIn(cast.parent, paper);
  await receive(cast.clerk, dossier);
  await killedInside('server.audit', () => grant(cast.officer, dossier));
  await killed();
  await endsWell();
});
