import {
  type ConstValueNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

/** A length that an operation asks for somewhere: a number, or the name of the variable that holds it. */
export interface ListLength {
  readonly field: FieldNode;
  /** Where in the answer the field is; without places in lists, of which there are none yet. */
  readonly path: readonly string[];
  readonly given: number | { readonly variable: string; readonly otherwise: number | null };
}

const NAMES = new Set(['first', 'last']);

/** Every `first` and `last` that an operation gives to a field of its own or of its fragments. */
export function listLengths(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): readonly ListLength[] {
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );

  const inside = (
    set: SelectionSetNode | undefined,
    type: GraphQLNamedType | undefined | null,
    path: readonly string[],
  ): readonly ListLength[] =>
    (set?.selections ?? []).flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return behind(selection, type, path);
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const condition = fragment?.typeCondition?.name.value;
      return inside(fragment?.selectionSet, condition === undefined ? type : schema.getType(condition), path);
    });

  const behind = (field: FieldNode, type: GraphQLNamedType | undefined | null, above: readonly string[]) => {
    const declared =
      isObjectType(type) || isInterfaceType(type) ? type.getFields()[field.name.value] : undefined;
    if (declared === undefined) return [];
    const path = [...above, (field.alias ?? field.name).value];
    const own = (field.arguments ?? [])
      .filter(({ name }) => NAMES.has(name.value))
      .flatMap(({ value }): readonly ListLength[] => {
        const given = givenIn(value, operation);
        return given === null ? [] : [{ field, path, given }];
      });
    return [...own, ...inside(field.selectionSet, getNamedType(declared.type), path)];
  };

  return inside(operation.selectionSet, schema.getRootType(operation.operation), []);
}

function givenIn(value: ValueNode, operation: OperationDefinitionNode): ListLength['given'] | null {
  if (value.kind !== Kind.VARIABLE) return numberIn(value);
  const variable = value.name.value;
  const definition = operation.variableDefinitions?.find((one) => one.variable.name.value === variable);
  return { variable, otherwise: numberIn(definition?.defaultValue) };
}

/** What is no number is GraphQL's to refuse, and null stands for the length that the list has by itself. */
function numberIn(value: ValueNode | ConstValueNode | undefined): number | null {
  return value?.kind === Kind.INT ? Number(value.value) : null;
}
