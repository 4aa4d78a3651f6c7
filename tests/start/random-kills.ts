import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { clinicCertificate } from '../../demo/papers.ts';
import { openSite } from '../support/processes.ts';
import { grant, handIn, people, receive } from './counter.ts';
import { delivered, expectWhole, outcomeOf } from './outcome.ts';

const CLIENTS = 4;

/** Dossiers are played to their end by four clients while web and worker are killed, one after the other, at random. */
export async function expectWholeOverRandomKills({
  dossiers,
  kills,
}: {
  readonly dossiers: number;
  readonly kills: number;
}): Promise<void> {
  const seed = Number(process.env.KILL_SEED ?? Math.floor(Math.random() * 2 ** 31));
  console.log(`KILL_SEED=${seed} repeats these kills`);
  const random = randomFrom(seed);
  await using site = await openSite();
  const running = { web: await site.run('web').ready(), worker: await site.run('worker').ready() };
  const cast = await people(running.web.url);
  const paper = await clinicCertificate();

  let left = dossiers;
  const client = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const dossier = await handIn(cast.parent, paper);
      await receive(cast.clerk, dossier);
      await grant(cast.officer, dossier);
    }
  };
  const killer = async (): Promise<void> => {
    for (let kill = 0; kill < kills; kill += 1) {
      const entry = kill % 2 === 0 ? 'web' : 'worker';
      // The moment itself is what is random here; nothing is waited for.
      await pause(random() * 300);
      await running[entry].kill('SIGKILL');
      running[entry] = await site.run(entry).ready();
    }
  };
  await Promise.all([killer(), ...Array.from({ length: CLIENTS }, client)]);

  await expectWhole(site, dossiers);
  const { letters } = await outcomeOf(site.databaseUrl);
  const sent = await delivered(site);
  expect([...new Set(sent)]).toEqual(letters);
  expect(sent.length - letters.length, 'letters repeated by kills between OK and note').toBeLessThanOrEqual(
    kills / 2,
  );
  expect(site.complaints()).toBe('');
}

/** Mulberry32: the same numbers in [0, 1) from the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
