import {
  type GraphQLArgument,
  type GraphQLField,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import { connectedBy } from '../../server/kit/connection.ts';
import type { Side } from './two-agencies.ts';

type Field = GraphQLField<unknown, unknown>;
/** Texts of arguments by name, as they stand in a document. */
type Known = Readonly<Record<string, string>>;
/** The ids of a side's rows by type, newest first. */
export type SideIds = ReadonlyMap<string, readonly number[]>;

/** Where nothing is: what an id is for whom there is nothing to see. */
const NOWHERE = '"999999999"';

/** Arguments that are not called as the type is that they mean. */
const MEANT: Readonly<Record<string, string>> = {
  entry: 'CivilStatusEntry',

  question: 'Opinion',

  run: 'Simulation',
  thing: 'AffectedThing',
};

/** As many rows of one type are aimed at: the newest dossiers are one received, one handed in and a draft. */
const MOST = 3;

/**
 * What to give a root field so that it is about rows of this side, once for each that it could be about; and the same
 * without what it need not be given.
 */
export function aimedAt(field: Field, side: Side, rows: SideIds): readonly Known[] {
  const found = field.args
    .map((arg) => [arg, literalsFor(arg, field, side, rows)] as const)
    .filter(([, literals]) => literals.length > 0);
  const times = Math.max(1, ...found.map(([, literals]) => literals.length));
  const known = (args: typeof found, time: number): Known =>
    Object.fromEntries(
      args.flatMap(([{ name }, literals]) => {
        const literal = literals[time % literals.length];
        return literal === undefined ? [] : [[name, literal]];
      }),
    );
  const needed = found.filter(([arg]) => isRequiredArgument(arg));
  const narrowed = Array.from({ length: times }, (_, time) => known(found, time));
  return needed.length === found.length ? narrowed : [...narrowed, known(needed, 0)];
}

/** Ids that a field must be given, and of which this side has none to give. */
export function unaimed(field: Field, side: Side, rows: SideIds): readonly string[] {
  return field.args
    .filter((arg) => isRequiredArgument(arg) && isId(arg) && literalsFor(arg, field, side, rows).length === 0)
    .map(({ name }) => name);
}

/** The same call, about rows that are not there; null where it is about none. Which agencies there are is known. */
export function aimedAtNothing(field: Field, known: Known): Known | null {
  const ids = field.args.filter((arg) => isId(arg) && !isOfAgency(arg.name) && arg.name in known);
  if (ids.length === 0) return null;
  return {
    ...known,
    ...Object.fromEntries(
      ids.map(({ name, type }) => [name, isListType(getNullableType(type)) ? `[${NOWHERE}]` : NOWHERE]),
    ),
  };
}

function isOfAgency(name: string): boolean {
  return /agenc(y|ies)$/i.test(name) || name === 'holder';
}

function isId({ type }: GraphQLArgument): boolean {
  return getNamedType(type).name === 'ID';
}

function literalsFor(arg: GraphQLArgument, field: Field, side: Side, rows: SideIds): readonly string[] {
  const values = valuesFor(arg, field, side, rows)
    .slice(0, MOST)
    .map((value) => JSON.stringify(value));
  return isListType(getNullableType(arg.type)) ? values.map((value) => `[${value}]`) : values;
}

function valuesFor(arg: GraphQLArgument, field: Field, side: Side, rows: SideIds): readonly string[] {
  const text = side.texts[`${field.name}.${arg.name}`] ?? side.texts[arg.name];
  if (text !== undefined) return [text];
  if (!isId(arg)) return [];
  const idsOf = (is: (type: string) => boolean): readonly string[] => {
    const found = [...rows].filter(([type]) => is(type)).map(([, ids]) => ids);
    // The newest of each type come first, for no type is to be left out.
    const turns = Array.from({ length: MOST }, (_, nth) => found.flatMap((ids) => ids.slice(nth, nth + 1)));
    return [...new Set(turns.flat())].map(String);
  };
  if (isOfAgency(arg.name)) return [String(side.agencyId)];
  if (['officer', 'handler', 'account'].includes(arg.name)) return [String(side.people.everything)];
  const told = new Set(typesOf(field));
  if (arg.name === 'id' && told.has('Agency')) return [String(side.agencyId)];
  if (arg.name === 'id') return idsOf((type) => told.has(type));
  const singular = arg.name.replace(/(?<!s)s$/, '');
  const meant = (MEANT[singular] ?? singular).toLowerCase();
  return idsOf((type) => type.toLowerCase().endsWith(meant));
}

/** The types of which a field answers rows. */
export function typesOf({ type }: Field): readonly string[] {
  const answered = getNamedType(type);
  if (isUnionType(answered)) return answered.getTypes().map(({ name }) => name);
  return [(isObjectType(answered) ? connectedBy(answered) : null) ?? answered.name];
}
