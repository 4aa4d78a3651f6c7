import { mkdir, writeFile } from 'node:fs/promises';
import { contenders } from './contenders/contenders.ts';
import { databaseAt } from './data/database.ts';
import { openPostgres } from './data/postgres.ts';
import { postmasterOf } from './measure/cpu.ts';
import { askedOf } from './operations/asked.ts';
import { operations } from './operations/operations.ts';
import { alone } from './parts/alone.ts';
import { compare } from './parts/compare.ts';
import { deadlines } from './parts/deadlines.ts';
import { deep } from './parts/deep.ts';
import { fanout } from './parts/fanout.ts';
import { intake } from './parts/intake.ts';
import { type Plan, readPlan } from './parts/plan.ts';
import { profile } from './parts/profile.ts';
import { soak } from './parts/soak.ts';
import { stalled } from './parts/stalled.ts';
import { surge } from './parts/surge.ts';
import { chart } from './report/chart.ts';
import { machine } from './report/machine.ts';
import { page } from './report/page.ts';
import type { Results } from './report/results.ts';
import { createSubmitFunction } from './servers/postgraphile/submit-function.ts';

/** `npm run bench`: loads the data, lets all compete, looks at Motcua alone, and writes RESULTS.md and results.svg. */
const plan = readPlan();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
const postgres = await openPostgres();
try {
  const results = await run(plan, postgres.url);
  // What measured a part only does not replace what is kept.
  const folder = new URL(plan.whole ? './' : './.data/', import.meta.url);
  await mkdir(folder, { recursive: true });
  const write = (name: string, text: string) => writeFile(new URL(name, folder), text);
  const text = page(results);
  console.log(text);
  await write('./results.json', JSON.stringify(results, null, 2));
  await write('./RESULTS.md', text);
  if (results.compared !== undefined) await write('./results.svg', chart(results.compared));
} finally {
  await postgres.leave();
}

async function run(plan: Plan, server: string): Promise<Results> {
  const { parts, scale, smallScale } = plan;
  const databaseUrl = await databaseAt(server, scale);
  await createSubmitFunction(databaseUrl);
  const asked = await askedOf(databaseUrl, scale);
  const { seconds, warmUp } = plan;
  const bench = { databaseUrl, postmaster: await postmasterOf(databaseUrl), seconds, warmUp };
  const [motcua] = contenders;
  const [list] = operations;
  const lookup = operations.find(({ name }) => name === 'lookup');
  if (motcua === undefined || list === undefined || lookup === undefined)
    throw new Error('There is nothing to measure');
  const about = await machine(plan, databaseUrl);
  const compared = parts.includes('compare') ? await compare(plan, bench, asked) : undefined;

  const inSize = async (size: number) => {
    const url = await databaseAt(server, size);
    const own = await askedOf(url, size);
    return alone({ ...bench, databaseUrl: url }, motcua, plan.operations, own, size, 1);
  };
  const inProcesses = (processes: number) =>
    alone(bench, { ...motcua, entry: 'server/web.ts' }, plan.operations, asked, scale, processes);
  return {
    about,
    ...(compared && { compared }),
    ...(parts.includes('deep') && { deep: await deep(bench, motcua, list) }),
    ...(parts.includes('scales') && {
      scales: {
        small: smallScale,
        large: scale,
        atSmall: await inSize(smallScale),
        atLarge: await inSize(scale),
      },
    }),
    ...(parts.includes('pair') && {
      pair: { one: await inProcesses(1), two: await inProcesses(2) },
    }),
    ...(parts.includes('profile') && {
      profiles: await profile(bench, motcua, plan.operations, asked, scale),
    }),
    ...(parts.includes('surge') && {
      surge: await surge(bench, motcua, plan.operations, asked, plan.rounds),
    }),
    ...(parts.includes('fanout') && { fanout: await fanout(databaseUrl, plan.rounds) }),
    ...(parts.includes('stalled') && {
      stalled: await stalled(bench, motcua, lookup, asked.lookup, plan.rounds),
    }),
    ...(parts.includes('intake') && { intake: await intake(bench, motcua, scale, plan.rounds) }),
    ...(parts.includes('deadlines') && { deadlines: await deadlines() }),
    ...(parts.includes('soak') && {
      soak: await soak(bench, motcua, plan.operations, asked, scale, plan.soak),
    }),
  };
}
