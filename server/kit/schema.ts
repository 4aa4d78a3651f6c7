import SchemaBuilder, { type BaseEnum, type InputFieldMap } from '@pothos/core';
import ErrorsPlugin from '@pothos/plugin-errors';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import { AssuranceTooLow } from './assurance.ts';
import { type Column, int } from './columns.ts';
import type { Context } from './context.ts';
import type { AnyContract, Permission } from './contract.ts';
import type { AnyEntity, AnyExtension, Class } from './entity.ts';
import {
  AuditNotSealed,
  IdempotencyKeyReused,
  InvalidInput,
  ModuleDraining,
  ModuleFrozen,
  NotAllowed,
  NotInProduction,
  NotSignedIn,
  ReasonNeeded,
  Refusal,
} from './errors.ts';
import { refusalFor } from './refusal-for.ts';
import { dateScalar, dateTimeScalar } from './scalars.ts';

/**
 * The one Pothos builder. It is made afresh for every set of enabled modules, since a builder can add but never
 * remove. Only the kit installs Pothos plugins: their options are required of every builder in the program.
 */
export function createBuilder() {
  const builder = new SchemaBuilder<{
    Context: Context;
    DefaultFieldNullability: false;
    Scalars: {
      ID: { Input: string; Output: string | number };
      Date: { Input: string; Output: string };
      DateTime: { Input: Date; Output: Date };
    };
    AuthScopes: {
      /** Anybody, signed in or not. */
      public: boolean;
      /** Whoever is signed in, but no program that is still in the sandbox. */
      signedIn: boolean;
      /** The same, and programs in the sandbox: nothing that it tells is real. */
      tryingOut: boolean;
      /** Whoever holds the permission in at least one agency; the act itself checks in which. */
      may: Permission;
    };
  }>({
    // Errors stands first so that a refused permission is a refusal of the union, too.
    plugins: [ErrorsPlugin, ScopeAuthPlugin],
    defaultFieldNullability: false,
    errors: {
      directResult: true,
      defaultTypes: [
        InvalidInput,
        NotAllowed,
        NotInProduction,
        NotSignedIn,
        IdempotencyKeyReused,
        AssuranceTooLow,
        AuditNotSealed,
        ModuleFrozen,
      ],
      defaultUnionOptions: {
        name: ({ fieldName }) => `${fieldName.charAt(0).toUpperCase()}${fieldName.slice(1)}Result`,
        description: 'What was asked for, or a refusal that says why not.',
      },
    },
    scopeAuth: {
      authorizeOnSubscribe: true,
      unauthorizedError: (_parent, context, info) => {
        const refusal = refusalFor(context.viewer);
        if (context.viewer !== null) context.refused(info.fieldName, refusal);
        return refusal;
      },
      authScopes: ({ viewer }) => ({
        public: true,
        signedIn: viewer?.triesOut === false,
        tryingOut: viewer !== null,
        may: (permission) => viewer?.may(permission) ?? false,
      }),
    },
  });
  builder.addScalarType('Date', dateScalar);
  builder.addScalarType('DateTime', dateTimeScalar);
  builder.queryType({ description: 'What can be read.' });
  builder.mutationType({ description: 'What can be done. Every answer is the thing itself or a refusal.' });
  builder.subscriptionType({ description: 'What can be followed over a websocket.' });
  builder.interfaceType(Refusal, {
    name: 'Refusal',
    description: 'Why something was not done. Nothing was changed.',
    fields: (t) => ({
      vi: t.exposeString('vi', { description: 'The reason in Vietnamese, for a person.' }),
      en: t.exposeString('en', { description: 'The reason in English, for a person.' }),
    }),
  });
  return builder;
}

export type Builder = ReturnType<typeof createBuilder>;
type TypesOf<B> = B extends PothosSchemaTypes.SchemaBuilder<infer T> ? T : never;

/** What makes the fields of an input, and a declaration of them. */
export type InputBuilder = PothosSchemaTypes.InputFieldBuilder<TypesOf<Builder>, 'InputObject'>;
export type InputFields = (t: InputBuilder) => InputFieldMap;

/** One file's contribution to the graph. Contributions have no order. */
export type SchemaPart = ((build: Builder) => void) | AnyEntity | AnyExtension;

/** A part that is there only while the other modules are on, too. */
export interface Alongside {
  readonly kind: 'alongside';
  readonly others: readonly AnyContract[];
  readonly part: SchemaPart;
}

export function alongside(others: readonly AnyContract[], part: SchemaPart): Alongside {
  return { kind: 'alongside', others, part };
}

/** What a refusal tells besides its words: a text with a sentence of what it is, a value, or rows that were read. */
type Told =
  | string
  | { readonly type: Shown | [Shown]; readonly nullable?: boolean; readonly description: string };
type Shown = Column<unknown>['type'] | Class<object>;

/** Puts a refusal class into the graph; `exposes` names its own properties and says what each is. */
export function refusal<R extends Refusal>(
  type: new (...args: never[]) => R,
  description: string,
  exposes: { readonly [K in Exclude<keyof R, keyof Refusal> & string]?: Told } = {},
): SchemaPart {
  return (build) => mountRefusal(build, type, description, exposes);
}

function mountRefusal(
  build: Builder,
  type: new (...args: never[]) => Refusal,
  description: string,
  exposes: Readonly<Record<string, Told | undefined>>,
): void {
  const ref = build.objectRef<Refusal>(type.name).implement({
    description,
    interfaces: [Refusal],
    isTypeOf: (value) => value instanceof type,
    fields: (t) =>
      Object.fromEntries(
        Object.entries(exposes).map(([name, told = '']) => [
          name,
          typeof told === 'string'
            ? t.string({ description: told, resolve: (row) => String(Reflect.get(row, name)) })
            : t.field({
                type: told.type,
                nullable: told.nullable ?? false,
                description: told.description,
                resolve: (row) => Reflect.get(row, name),
              }),
        ]),
      ),
  });
  build.configStore.associateParamWithRef(type, ref);
}

/** Puts a closed set into the graph: a const object of name to stored value, with a sentence for each. */
export function choices<E extends BaseEnum>(
  of: E,
  name: string,
  description: string,
  values: { readonly [K in keyof E & string]: string },
): SchemaPart {
  const described = Object.fromEntries(
    Object.entries(values).map(([value, sentence]) => [value, { description: sentence }]),
  );
  return (build) => mountChoices(build, of, name, description, described);
}

function mountChoices(
  build: Builder,
  of: BaseEnum,
  name: string,
  description: string,
  values: Readonly<Record<string, { readonly description: string }>>,
): void {
  build.enumType(of, { name, description, values });
}

export const kitRefusals: readonly SchemaPart[] = [
  refusal(InvalidInput, 'The input breaks a rule.', {
    field: 'Path of the faulty value inside the arguments.',
  }),
  refusal(NotAllowed, 'The permission is missing.'),
  refusal(NotInProduction, 'The program is in the sandbox: what is real is not for it yet.'),
  refusal(AuditNotSealed, 'Nothing is changed while the audit log is not being sealed.'),
  refusal(ModuleFrozen, 'The module can be read, and nothing is done in it at present.', {
    module: 'Its id.',
  }),
  refusal(ModuleDraining, 'The module is being switched off: nothing new is begun in it.', {
    module: 'Its id.',
  }),
  refusal(ReasonNeeded, "Somebody else's protected data needs a reason: header `x-reason`, percent-encoded."),
  refusal(NotSignedIn, 'Nobody is signed in, or the sign-in has ended.'),
  refusal(IdempotencyKeyReused, 'The idempotency key was used before with other content.'),
  refusal(
    AssuranceTooLow,
    'Who asks has not proven surely enough who they are: `GET /sign-in?level=<required>` helps.',
    {
      required: int('The level that is asked for: 1 or 2.'),
      held: int('The level of this session: 0, 1 or 2.'),
    },
  ),
];
