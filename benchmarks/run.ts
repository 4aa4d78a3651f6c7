import { databaseAt } from './data/database.ts';
import { openPostgres } from './data/postgres.ts';
import { postmasterOf } from './measure/cpu.ts';
import { askedOf } from './operations/asked.ts';
import { compare } from './parts/compare.ts';
import { readPlan } from './parts/plan.ts';
import { createSubmitFunction } from './servers/postgraphile/submit-function.ts';

const plan = readPlan();
const postgres = await openPostgres();
try {
  const databaseUrl = await databaseAt(postgres.url, plan.scale);
  await createSubmitFunction(databaseUrl);
  const asked = await askedOf(databaseUrl, plan.scale);
  const bench = {
    databaseUrl,
    postmaster: await postmasterOf(databaseUrl),
    seconds: plan.seconds,
    warmUp: plan.warmUp,
  };
  const compared = await compare(plan, bench, asked);
  console.log(JSON.stringify(compared.map(({ rounds: _, ...rest }) => rest)));
} finally {
  await postgres.leave();
}
