import SchemaBuilder, { type InputFieldMap } from '@pothos/core';
import ErrorsPlugin from '@pothos/plugin-errors';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import { AssuranceTooLow } from './assurance.ts';
import type { Context } from './context.ts';
import type { AnyContract, Permission } from './contract.ts';
import type { AnyEntity, AnyExtension } from './entity.ts';
import {
  AuditNotSealed,
  IdempotencyKeyReused,
  InvalidInput,
  ModuleFrozen,
  NotAllowed,
  NotInProduction,
  NotSignedIn,
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
