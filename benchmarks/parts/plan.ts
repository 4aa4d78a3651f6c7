import { parseArgs } from 'node:util';
import type { Contender } from '../contenders/contender.ts';
import { contenders } from '../contenders/contenders.ts';
import { type Operation, operations } from '../operations/operations.ts';

const PARTS = [
  'compare',
  'deep',
  'scales',
  'pair',
  'profile',
  'surge',
  'fanout',
  'stalled',
  'intake',
  'deadlines',
  'soak',
] as const;
type Part = (typeof PARTS)[number];

/** What this run measures, and how long. */
export interface Plan {
  readonly parts: readonly Part[];
  readonly operations: readonly Operation[];
  readonly contenders: readonly Contender[];
  readonly scale: number;
  readonly smallScale: number;
  readonly rounds: number;
  readonly seconds: number;
  readonly warmUp: number;
  readonly soak: number;
  readonly command: string;
  /** Whether it measures all there is: only then the results that are kept are written anew. */
  readonly whole: boolean;
}

const HELP = `
  --short               two minutes in all, on a small data set
  --parts ${PARTS.join(',')}
  --only ${operations.map(({ name }) => name).join(',')}
  --servers ${contenders.map(({ name }) => name).join(',')}
  --scale 1  --small-scale 0.1  --rounds 3  --seconds 8  --warm-up 2
  --soak 600            seconds of full load on Motcua`;

/** The plan that the command line asks for. Ends the process where it asks for what there is not. */
export function readPlan(): Plan {
  const short = process.argv.includes('--short');
  try {
    const { values } = parseArgs({
      options: {
        short: { type: 'boolean' },
        help: { type: 'boolean' },
        ...{ parts: { type: 'string' }, only: { type: 'string' }, servers: { type: 'string' } },
        ...{ scale: { type: 'string' }, 'small-scale': { type: 'string' }, rounds: { type: 'string' } },
        ...{ seconds: { type: 'string' }, 'warm-up': { type: 'string' } },
        ...{ soak: { type: 'string' } },
      },
    });
    if (values.help) {
      console.log(HELP);
      process.exit(0);
    }
    return {
      parts: chosen(
        PARTS.map((name) => ({ name })),
        values.parts ?? (values.soak === undefined ? (short ? 'compare' : PARTS.join(',')) : 'soak'),
      ).map(({ name }) => name),
      operations: chosen(operations, values.only),
      contenders: chosen(contenders, values.servers),
      scale: Number(values.scale ?? (short ? 0.02 : 1)),
      smallScale: Number(values['small-scale'] ?? 0.1),
      rounds: Number(values.rounds ?? (short ? 1 : 3)),
      seconds: Number(values.seconds ?? (short ? 2 : 8)),
      warmUp: Number(values['warm-up'] ?? (short ? 0.7 : 2)),
      soak: Number(values.soak ?? 600),
      whole: ![short, values.parts, values.only, values.servers, values.soak].some(Boolean),
      command: commandOf(process.argv.slice(2)),
    };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error, HELP);
    process.exit(1);
  }
}

function chosen<T extends { readonly name: string }>(
  all: readonly T[],
  names: string | undefined,
): readonly T[] {
  if (names === undefined) return all;
  return names.split(',').map((name) => {
    const found = all.find((one) => one.name === name);
    if (found === undefined)
      throw new Error(`There is no ${name}; there is ${all.map((one) => one.name).join(', ')}`);
    return found;
  });
}

function commandOf(given: readonly string[]): string {
  const rest = given.filter((argument) => argument !== '--short');
  const name = rest.length < given.length ? 'bench:short' : 'bench';
  return [`npm run ${name}`, ...(rest.length > 0 ? ['--', ...rest] : [])].join(' ');
}
