import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { justice } from '../../modules/justice/contract.ts';
import * as documents from '../support/documents.ts';
import { follow } from '../support/follow.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import { changed } from './changing.ts';

const province = await openProvince({ work: false });
const MEGABYTE = 2 ** 20;

/** Megabytes that are still needed. */
function held(): number {
  setFlagsFromString('--expose-gc');
  const collect = z.function({ input: [], output: z.unknown() }).parse(runInNewContext('gc'));
  for (let time = 0; time < 3; time += 1) collect();
  return process.memoryUsage().heapUsed / MEGABYTE;
}

it('a department that is switched off and on a hundred times leaves nothing in the memory', async () => {
  const { parent } = province;
  const following = follow(parent);
  await pollUntil(async () => following.beats.length > 0);
  const turn = async (times: number): Promise<void> => {
    for (let time = 0; time < times; time += 1) {
      for (const enabled of [false, true]) {
        await changed(province, { module: justice.id, enabled });
        await parent.answer(documents.verifyExtract, { code: 'x' });
        await parent.ask(documents.myDossiers, { first: 1 });
      }
    }
  };
  // The first fill caches.
  await turn(20);
  const before = held();
  await turn(100);
  const after = held();
  console.log(`the heap: ${before.toFixed(1)} MB, and ${after.toFixed(1)} MB a hundred switches later`);
  // A graph holds several megabytes: one that was kept would show.
  expect(after - before).toBeLessThan(8);
  await following.close();
}, 900_000);
