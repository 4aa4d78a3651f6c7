import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { isActedOnEach } from '../kit/acted-on-each.ts';
import { connectedBy } from '../kit/connection.ts';
import { LONGEST_LIST } from '../kit/list-length.ts';

/** What an operation costs, in tenths of a row: a number, or where it hangs on the lengths that variables give, how to find it. */
export type Cost = number | ((variables: Variables) => number);

type Variables = Readonly<Record<string, unknown>>;

/** An object is a row; a value of a row is a tenth of it, and what all is counted in. */
const VALUE = 1;
export const ROW = 10 * VALUE;
/** A statement of its own, whatever it finds. */
const COUNT = 20 * ROW;
const ROOT = ROW;
const ACT = 20 * ROW;
/** How long a list is of which nobody said it: as `pageArguments` has it. */
const UNSAID = 20;

/**
 * What an operation costs at most: every row that it may answer with, each list as long as was asked. Conditional
 * fields count, and all kinds of an interface, so that nothing has to be known of the rows.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Cost {
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  const defaults = new Map(
    (operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue === undefined ? null : valueFromASTUntyped(defaultValue),
    ]),
  );

  /** `page` is how long the lists are that these fields are, where that was said further above. */
  const inside = (
    set: SelectionSetNode | undefined,
    type: GraphQLNamedType | null | undefined,
    page: Cost,
  ): Cost => {
    let cost: Cost = 0;
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) {
        cost = plus(cost, ofField(selection, type, page));
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const condition = fragment?.typeCondition?.name.value;
      cost = plus(
        cost,
        inside(fragment?.selectionSet, condition === undefined ? type : schema.getType(condition), page),
      );
    }
    return cost;
  };

  const ofField = (node: FieldNode, parent: GraphQLNamedType | null | undefined, page: Cost): Cost => {
    const field =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    // What the graph says of itself costs no statement, and is another guard's affair.
    if (field === undefined) return 0;
    const type = getNamedType(field.type);
    const ofConnection = isObjectType(parent) && connectedBy(parent) !== null;
    if (isLeafType(type)) return ofConnection && field.name === 'totalCount' ? COUNT : VALUE;
    if (isObjectType(type) && connectedBy(type) !== null)
      return plus(ROW, inside(node.selectionSet, type, lengthOf(node, field)));
    if (!isListType(getNullableType(field.type))) {
      const things = thingsOf(node, field);
      return plus(plus(ROW, times(things, ACT)), inside(node.selectionSet, type, things));
    }
    return times(
      page === 0 ? lengthOf(node, field) : page,
      plus(ofConnection ? 0 : ROW, inside(node.selectionSet, type, 0)),
    );
  };

  const lengthOf = (node: FieldNode, field: GraphQLField<unknown, unknown>): Cost => {
    const given = (node.arguments ?? []).filter(
      ({ name }) => name.value === 'first' || name.value === 'last',
    );
    const usual: unknown = field.args.find(({ name }) => name === 'first')?.defaultValue;
    const unsaid = typeof usual === 'number' ? usual : UNSAID;
    const lengths = given.flatMap(({ value }): ((variables: Variables) => unknown)[] => {
      if (value.kind === Kind.INT) return [() => Number(value.value)];
      if (value.kind !== Kind.VARIABLE) return [];
      const name = value.name.value;
      return [(variables) => variables[name] ?? defaults.get(name)];
    });
    // Of two the longer one counts: which of them the list will take is not known here.
    const longest = (variables: Variables): number =>
      Math.max(0, ...lengths.map((length) => within(length(variables)))) || unsaid;
    return given.some(({ value }) => value.kind === Kind.VARIABLE) ? longest : longest({});
  };

  /** How many things an act is done to, each by itself; 0 for any other field. */
  const thingsOf = (node: FieldNode, field: GraphQLField<unknown, unknown>): Cost => {
    const argument = field.args.find(isActedOnEach);
    const value = node.arguments?.find(({ name }) => name.value === argument?.name)?.value;
    if (value?.kind === Kind.LIST) return value.values.length;
    if (value?.kind !== Kind.VARIABLE) return 0;
    const name = value.name.value;
    return (variables) => [variables[name] ?? defaults.get(name)].flat().length;
  };

  const root = operation.operation === OperationTypeNode.QUERY ? ROOT : ACT;
  const roots = operation.selectionSet.selections.length * root;
  return plus(roots, inside(operation.selectionSet, schema.getRootType(operation.operation), 0));
}

/** 0 for a length that is none, or is refused elsewhere. */
function within(length: unknown): number {
  return typeof length === 'number' && length >= 1 && length <= LONGEST_LIST ? length : 0;
}

function plus(a: Cost, b: Cost): Cost {
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  return (variables) => amountOf(a, variables) + amountOf(b, variables);
}

function times(a: Cost, b: Cost): Cost {
  if (typeof a === 'number' && typeof b === 'number') return a * b;
  return (variables) => amountOf(a, variables) * amountOf(b, variables);
}

export function amountOf(cost: Cost, variables: Variables): number {
  return typeof cost === 'number' ? cost : cost(variables);
}
