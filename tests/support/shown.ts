import { typesOf, unaimed } from './aimed-at.ts';
import { type Aiming, UNFIT } from './aiming.ts';
import { answersTo, type CallAnswer } from './answers-to.ts';
import { rowless } from './public-rows.ts';
import { sessionOfSide } from './session-of-side.ts';
import type { Side } from './two-agencies.ts';

/** Who is shown what is theirs: who applies, who may everything in the agency, a program, and who may everything everywhere. */
const ENTITLED = ['citizen', 'everything', 'program', 'overseer'] as const;

/** Relations that are followed from a root field. */
const STEPS = 2;

/** What those are shown of an agency who are entitled to it. */
export interface Shown {
  /** By type, who is told rows of it. */
  readonly types: Readonly<Record<string, string>>;
  /** Root fields that tell nobody a row. */
  readonly rowless: readonly string[];
  /** Ids that root fields must be given, and of which the agency has none. */
  readonly unaimed: readonly string[];
  /** Why documents were not carried out. */
  readonly unfit: readonly string[];
}

export async function shownOf(aiming: Aiming, side: Side): Promise<Shown> {
  const { province, ownFields } = aiming;
  const ids = aiming.idsOf(await aiming.rowsOf(side));
  const shown = new Set<string>();
  const unfit = new Set<string>();
  const roles = new Map(aiming.types.map((type) => [type, new Set<string>()]));
  for (const role of ENTITLED) {
    const asker = await sessionOfSide(province, side, role);
    for (const operation of ['query', 'subscription'] as const)
      for (const document of aiming.documentsAt(side, ids, operation, STEPS))
        for (const answer of await answersTo(province.url(), asker, document)) {
          if (isShown(aiming, side, answer)) shown.add(answer.call.field.name);
          for (const code of UNFIT.exec(JSON.stringify(answer.errors)) ?? [])
            unfit.add(`${answer.call.field.name}: ${code}`);
          for (const { type } of aiming.toldOf(side, answer)) roles.get(type)?.add(role);
        }
  }
  return {
    types: Object.fromEntries([...roles].map(([type, told]) => [type, [...told].join(' ')])),
    rowless: ownFields
      .filter(({ operation, field }) => operation !== 'mutation' && !shown.has(field.name))
      .map(({ field }) => field.name)
      .filter((name) => !(name in rowless)),
    unfit: [...unfit].filter((fault) => !(fault.replace(/:.*/, '') in rowless)),
    unaimed: ownFields.flatMap(({ field }) =>
      unaimed(field, side, ids)
        .map((name) => `${field.name}(${name})`)
        .filter((name) => !(name in rowless)),
    ),
  };
}

/** Whether an answer shows what its field is there for. */
function isShown({ toldOf, kindsOf, isPublic, isKept }: Aiming, side: Side, answer: CallAnswer): boolean {
  const text = JSON.stringify(answer.told);
  const told = new Set(toldOf(side, answer).map(({ type }) => type));
  return typesOf(answer.call.field)
    .flatMap(kindsOf)
    .filter((type) => text.includes(`"__typename":"${type}"`))
    .some((type) => isPublic(type) || told.has(type) || (!isKept(type) && told.size > 0));
}
