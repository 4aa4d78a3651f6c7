import {
  type GraphQLArgument,
  type GraphQLField,
  getNamedType,
  getNullableType,
  isListType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import type { SideRows } from './rows-of-side.ts';
import type { Side } from './two-agencies.ts';

type Field = GraphQLField<unknown, unknown>;
/** Texts of arguments by name, as they stand in a document. */
type Known = Readonly<Record<string, string>>;

/** Arguments that are not called as the type is that they mean. */
const MEANT: Readonly<Record<string, string>> = {
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
export function aimedAt(field: Field, side: Side, rows: SideRows): readonly Known[] {
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

function literalsFor(arg: GraphQLArgument, field: Field, side: Side, rows: SideRows): readonly string[] {
  const values = valuesFor(arg, field, side, rows)
    .slice(0, MOST)
    .map((value) => JSON.stringify(value));
  return isListType(getNullableType(arg.type)) ? values.map((value) => `[${value}]`) : values;
}

function valuesFor(arg: GraphQLArgument, field: Field, side: Side, rows: SideRows): readonly string[] {
  const text = side.texts[arg.name];
  if (text !== undefined) return [text];
  if (getNamedType(arg.type).name !== 'ID') return [];
  const idsOf = (is: (type: string) => boolean): readonly string[] =>
    [...rows].flatMap(([type, { ids }]) => (is(type) ? ids.map(String) : []));
  if (/agenc(y|ies)$/i.test(arg.name) || arg.name === 'holder') return [String(side.agencyId)];
  if (['officer', 'handler', 'account'].includes(arg.name)) return [String(side.people.everything)];
  const told = new Set(typesOf(field));
  if (arg.name === 'id') return idsOf((type) => told.has(type));
  const singular = arg.name.replace(/s$/, '');
  const meant = (MEANT[singular] ?? singular).toLowerCase();
  const named = idsOf((type) => type.toLowerCase().endsWith(meant));
  return named.length > 0 || !isRequiredArgument(arg) ? named : [...new Set(idsOf(() => true))];
}

function typesOf(field: Field): readonly string[] {
  const type = getNamedType(field.type);
  return isUnionType(type) ? type.getTypes().map(({ name }) => name) : [type.name];
}
