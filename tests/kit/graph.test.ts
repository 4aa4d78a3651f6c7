import {
  type GraphQLField,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { modules } from '../../modules/index.ts';
import { compose } from '../../server/graphql/compose.ts';
import { defineContract, implement, type SchemaPart } from '../../server/kit/index.ts';
import { platformModule } from '../../server/platform/module.ts';
import { base } from './library.ts';

const schema = compose(modules, platformModule({ production: false })).schema;

type AnyField = GraphQLField<unknown, unknown>;
interface Named {
  readonly description?: string | null | undefined;
}

/** The root fields that do not say who may use them. */
function unguarded(graph: GraphQLSchema): readonly string[] {
  const roots = [graph.getQueryType(), graph.getMutationType(), graph.getSubscriptionType()];
  return roots.flatMap((root) =>
    Object.values<AnyField>(root?.getFields() ?? {})
      .filter(({ extensions }) => !statesScopes(extensions.pothosOptions))
      .map((field) => `${root?.name}.${field.name}`),
  );
}

function statesScopes(options: unknown): boolean {
  if (typeof options !== 'object' || options === null) return false;
  const scopes: unknown = Reflect.get(options, 'authScopes');
  return (
    typeof scopes === 'function' ||
    (typeof scopes === 'object' && scopes !== null && Object.keys(scopes).length > 0)
  );
}

/** Everything that front ends read about and that says nothing of itself. */
function undescribed(graph: GraphQLSchema): readonly string[] {
  const own = Object.values(graph.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const named: readonly (readonly [string, Named])[] = own.flatMap((type) => {
    const inside: (readonly [string, Named])[] = [[type.name, type]];
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values<AnyField>(type.getFields())) {
        inside.push([`${type.name}.${field.name}`, field]);
        for (const arg of field.args) inside.push([`${type.name}.${field.name}(${arg.name})`, arg]);
      }
    }
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) inside.push([`${type.name}.${field.name}`, field]);
    if (isEnumType(type))
      for (const value of type.getValues()) inside.push([`${type.name}.${value.name}`, value]);
    return inside;
  });
  return named.filter(([, { description }]) => (description ?? '').trim() === '').map(([name]) => name);
}

/** The mutations whose answer has no place for a refusal. */
function withoutRefusals(graph: GraphQLSchema): readonly string[] {
  const refusals = new Set(graph.getPossibleTypes(refusalOf(graph)));
  return Object.values<AnyField>(graph.getMutationType()?.getFields() ?? {})
    .filter(({ type }) => {
      const bare = 'ofType' in type ? type.ofType : type;
      return !isUnionType(bare) || !bare.getTypes().some((member) => refusals.has(member));
    })
    .map(({ name }) => name);
}

function refusalOf(graph: GraphQLSchema) {
  const type = graph.getType('Refusal');
  if (!isInterfaceType(type)) throw new Error('There is no interface Refusal');
  return type;
}

describe('the graph of all modules', () => {
  it('says of every root field who may use it', () => {
    expect(unguarded(schema)).toEqual([]);
  });

  it('describes every type, field, argument, value and input', () => {
    expect(undescribed(schema)).toEqual([]);
  });

  it('has in the answer of every mutation a place for refusals', () => {
    expect(withoutRefusals(schema)).toEqual([]);
  });
});

describe('this walk over the graph', () => {
  const careless: SchemaPart = (build) => {
    const Size = build.enumType('Size', {
      description: 'A size.',
      values: { SMALL: {}, BIG: { description: 'Big.' } },
    });
    const Filter = build.inputType('Filter', {
      description: 'A filter.',
      fields: (t) => ({ size: t.field({ type: Size }), text: t.string({ description: 'Text.' }) }),
    });
    build.queryField('open', (t) =>
      t.string({ description: 'Open.', args: { by: t.arg({ type: Filter }) }, resolve: () => '' }),
    );
    build.queryField('empty', (t) => t.string({ authScopes: {}, description: '  ', resolve: () => '' }));
    build.mutationField('bare', (t) =>
      t.string({ description: 'Bare.', authScopes: { signedIn: true }, resolve: () => '' }),
    );
    build.objectType(class Plain {}, {
      name: 'Plain',
      fields: (t) => ({ a: t.int({ resolve: () => 1 }), b: t.int({ description: 'B.', resolve: () => 2 }) }),
    });
  };
  const bad = compose(
    [implement(defineContract({ id: 'bad', title: 'bad' }), { schema: [careless] })],
    base,
  ).schema;

  it('finds what is missing in a careless one', () => {
    expect(unguarded(bad)).toEqual(['Query.empty', 'Query.open']);
    expect(withoutRefusals(bad)).toEqual(['bare', 'nothing']);
    expect([...undescribed(bad)].sort()).toEqual([
      'Filter.size',
      'Plain',
      'Plain.a',
      'Query.empty',
      'Query.open(by)',
      'Size.SMALL',
    ]);
  });
});
