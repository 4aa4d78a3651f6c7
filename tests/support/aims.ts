import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql';
import { modules } from '../../modules/index.ts';
import type { AnyContract } from '../../server/kit/contract.ts';
import type { Module } from '../../server/kit/index.ts';
import { callOf } from '../identity/any-call.ts';
import { withoutEnd } from './accounts.ts';
import { aimedAt, aimedAtNothing, type SideIds, typesOf, unaimed } from './aimed-at.ts';
import { answersTo, type CallAnswer } from './answers-to.ts';
import type { Asker } from './asker.ts';
import { atRest } from './at-rest.ts';
import { countedWrong } from './counted-wrong.ts';
import { type Call, documentsOf } from './documents-of.ts';
import { inSession } from './in-session.ts';
import { EVENTS, newestRows, tablesOf } from './newest-rows.ts';
import { ownParts, type RootField, rootFields } from './own-parts.ts';
import type { Province } from './province.ts';
import { publicRows, rowless } from './public-rows.ts';
import { isOf, rowsOf, type SideRows } from './rows-of-side.ts';
import { selectionsOf } from './selection-of.ts';
import { type ToldRow, toldRows } from './told-rows.ts';
import { openTwoAgencies, type Side, type Sides } from './two-agencies.ts';

/** What no answer holds: the document was not carried out, and would prove nothing. */
const UNFIT =
  /"code":"(INTERNAL_SERVER_ERROR|GRAPHQL_\w+|BAD_USER_INPUT|Document\w+|TooManyRequests|StatementTimeout|Busy)"/;

/** Who is shown what is theirs: who applies, who may everything in the agency, a program, and who may everything everywhere. */
const ENTITLED = ['citizen', 'everything', 'program', 'overseer'] as const;

const OPERATIONS = ['query', 'subscription', 'mutation'] as const;
type Operation = RootField['operation'];

/** Relations that are followed from a root field for those who are entitled, and for strangers. */
const STEPS = 2;
const STEPS_OF_STRANGERS = 1;

/** Somewhere that further rows are put, and those who put them there. */
export interface SeededSide {
  readonly side: Side;
  readonly province: Province;
  readonly citizen: Asker;
  /** May everything in the agency. */
  readonly head: Asker;
  /** May everything everywhere. */
  readonly overseer: Asker;
}

export interface AimOptions {
  /** Root fields of other modules that lead to rows of this one. */
  readonly through?: readonly string[];
  /** Whether a worker works off what the seed leaves to it. */
  readonly works?: boolean;
  /** Puts rows on a side; tells what to give to arguments, and words that stand in one row of a type alone. */
  readonly seed?: (to: SeededSide) => Promise<Partial<Pick<Side, 'texts' | 'words'>>>;
  readonly installed?: readonly Module[];
}

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

export interface Aims {
  readonly sides: Sides;
  readonly shown: (side: Side) => Promise<Shown>;
  /** What people of one agency find out of the other, in every role, and what changes there by it. */
  readonly foreign: (here: Side, there: Side) => Promise<readonly string[]>;
}

/** Two agencies with rows of a module, and all that its operations can be asked about them. */
export async function openAims(contract: AnyContract, options: AimOptions = {}): Promise<Aims> {
  const { installed = modules, through = [], seed, works = false } = options;
  const { province, sides: played } = await openTwoAgencies(installed);
  const { database, registry } = province.platform();
  const graph = registry.graph();
  const { schema } = graph;
  const tables = tablesOf(graph);
  const own = ownParts(schema, contract, installed);
  const led = rootFields(schema).filter(({ field }) => through.includes(field.name));
  const fields = [...own.fields, ...led];
  const isPublic = (type: string) => type in publicRows;
  const types = own.types.filter(
    (type) => hasId(schema.getType(type)) && tables.get(type) !== EVENTS && !isPublic(type),
  );

  const session = (side: Side, role: string) => {
    const accountId = role === 'overseer' ? side.overseer : side.people[role];
    return inSession(province, role, accountId ?? null);
  };
  const seeded = async (side: Side): Promise<Side> => {
    if (seed === undefined) return side;
    const citizen = await session(side, 'citizen');
    const head = await session(side, 'everything');
    const overseer = await session(side, 'overseer');
    await withoutEnd(province.db());
    const since = await newestRows(database.db, graph);
    const play = () => seed({ side, province, citizen, head, overseer });
    const worked = () =>
      province.whileWorking(async () => {
        const more = await play();
        await atRest(province, overseer);
        return more;
      });
    const { texts, words } = await (works ? worked() : play());
    const until = await newestRows(database.db, graph);
    return {
      ...side,
      texts: { ...side.texts, ...texts },
      words: { ...side.words, ...words },
      spans: [...side.spans, { since, until }],
    };
  };
  const sides: Sides = [await seeded(played[0]), await seeded(played[1])];

  const ownRows = (side: Side) => rowsOf(database.db, graph, side);
  const idsOf = (rows: SideRows): SideIds =>
    new Map([...tables].map(([type, table]) => [type, rows.get(table)?.ids ?? []]));
  const documentsAt = (side: Side, ids: SideIds, operation: Operation, steps: number) =>
    documentsOf(
      operation,
      fields
        .filter((each) => each.operation === operation)
        .flatMap(({ field }) =>
          callsOf(schema, field, aimedAt(field, side, ids), operation === 'mutation' ? 0 : steps),
        ),
    );

  /** The types of a side's rows, and of rows with its words, that stand in an answer and are not for everybody. */
  const toldOf = (side: Side, { told }: CallAnswer): readonly ToldRow[] => {
    const text = JSON.stringify(told);
    const words = Object.entries(side.words).filter(([, word]) => text.includes(word));
    const rows = toldRows(told).filter(({ type, id }) => isOf(side, tables.get(type) ?? '', Number(id)));
    return [...rows, ...words.map(([type, id]) => ({ type, id }))].filter(({ type }) => !isPublic(type));
  };
  const kindsOf = (name: string): readonly string[] => {
    const type = schema.getType(name);
    return isAbstractType(type) ? schema.getPossibleTypes(type).map((kind) => kind.name) : [name];
  };
  /** Whether an answer shows what its field is there for. */
  const isShown = (side: Side, answer: CallAnswer): boolean => {
    const text = JSON.stringify(answer.told);
    const told = new Set(toldOf(side, answer).map(({ type }) => type));
    return typesOf(answer.call.field)
      .flatMap(kindsOf)
      .filter((type) => text.includes(`"__typename":"${type}"`))
      .some((type) => isPublic(type) || told.has(type) || (!tables.has(type) && told.size > 0));
  };

  /** What an answer tells of a foreign side, be it that there is something at all. */
  const faultsOf = (there: Side, answer: CallAnswer, all: ReadonlyMap<string, CallAnswer>) => {
    const { call, told, errors } = answer;
    const nothing = all.get(call.nothing ?? '');
    const isOfRows = call.field.name !== 'events' && !typesOf(call.field).flatMap(kindsOf).some(isPublic);
    const isApart = nothing !== undefined && isOfRows && !isAlike(answer, nothing);
    return [
      ...toldOf(there, answer).map(({ type, id }) => `${type} ${id}`),
      ...countedWrong(told),
      ...(isApart ? ['told apart from nothing'] : []),
      ...(UNFIT.exec(JSON.stringify(errors)) ?? []),
    ];
  };

  return {
    sides,
    shown: async (side) => {
      const ids = idsOf(await ownRows(side));
      const shown = new Set<string>();
      const unfit = new Set<string>();
      const roles = new Map(types.map((type) => [type, new Set<string>()]));
      for (const role of ENTITLED) {
        const asker = await session(side, role);
        for (const operation of ['query', 'subscription'] as const)
          for (const document of documentsAt(side, ids, operation, STEPS))
            for (const answer of await answersTo(province.url(), asker, document)) {
              if (isShown(side, answer)) shown.add(answer.call.field.name);
              for (const code of UNFIT.exec(JSON.stringify(answer.errors)) ?? [])
                unfit.add(`${answer.call.field.name}: ${code}`);
              for (const { type } of toldOf(side, answer)) roles.get(type)?.add(role);
            }
      }
      return {
        types: Object.fromEntries([...roles].map(([type, told]) => [type, [...told].join(' ')])),
        rowless: own.fields
          .filter(({ operation, field }) => operation !== 'mutation' && !shown.has(field.name))
          .map(({ field }) => field.name)
          .filter((name) => !(name in rowless)),
        unfit: [...unfit].filter((fault) => !(fault.replace(/:.*/, '') in rowless)),
        unaimed: own.fields.flatMap(({ field }) =>
          unaimed(field, side, ids)
            .map((name) => `${field.name}(${name})`)
            .filter((name) => !(name in rowless)),
        ),
      };
    },
    foreign: async (here, there) => {
      const before = await ownRows(there);
      const roles = ['anybody', ...Object.keys(here.people)];
      const askers = await Promise.all(roles.map((role) => session(here, role)));
      const documents = OPERATIONS.flatMap((operation) =>
        documentsAt(there, idsOf(before), operation, STEPS_OF_STRANGERS),
      );
      const found = await Promise.all(
        askers.map(async (asker) => {
          const answers = new Map<string, CallAnswer>();
          for (const document of documents)
            for (const answer of await answersTo(province.url(), asker, document))
              answers.set(answer.call.text, answer);
          return [...answers.values()].flatMap((answer) =>
            faultsOf(there, answer, answers).map(
              (fault) => `${asker.login}: ${fault}: ${answer.call.text.slice(0, 100)}`,
            ),
          );
        }),
      );
      const after = await ownRows(there);
      const changed = [...before].filter(([table, { digest }]) => after.get(table)?.digest !== digest);
      return [...found.flat(), ...changed.map(([table]) => `changed ${table}`)];
    },
  };
}

/** A field aimed at rows, and once at nothing. */
function callsOf(
  schema: GraphQLSchema,
  field: RootField['field'],
  aims: readonly Readonly<Record<string, string>>[],
  steps: number,
): readonly Call[] {
  const calls = selectionsOf(schema, getNamedType(field.type), steps).flatMap((asked) => {
    const call = (known: Readonly<Record<string, string>>) => callOf(field, known, asked);
    return aims.map((known) => {
      const nowhere = aimedAtNothing(field, known);
      return { field, text: call(known), nothing: nowhere && call(nowhere) };
    });
  });
  const nothing = new Set(calls.flatMap((call) => call.nothing ?? []));
  return [...calls, ...[...nothing].map((text) => ({ field, text, nothing: null }))];
}

/** How far the log reaches moves on meanwhile. */
const MOVING = /"(newest|position|at)":"[^"]*"/g;

function isAlike(one: CallAnswer, other: CallAnswer): boolean {
  const told = ({ told, errors }: CallAnswer) =>
    JSON.stringify([told, errors.map(({ message, extensions }) => [message, extensions])]).replaceAll(
      MOVING,
      '',
    );
  return told(one) === told(other);
}

function hasId(type: GraphQLNamedType | undefined): boolean {
  return isObjectType(type) && 'id' in type.getFields();
}
