import type { GraphQLField } from 'graphql';
import { ModuleDraining, type Refusal } from './errors.ts';

type RefusalClass = new (...args: never[]) => Refusal;

/**
 * Says of a mutation, `...opensWork(SchoolFull)`, that it begins something which its module has to finish, beside the
 * refusals of its own. While the module drains it is answered with ModuleDraining; and nobody switches the module off
 * while it is under way, so that what it begins is counted as the module's `openWork`.
 */
export function opensWork<R extends readonly RefusalClass[]>(...types: R) {
  return { extensions: { opensWork: true }, errors: { types: [ModuleDraining, ...types] } };
}

export function doesOpenWork({ extensions }: Pick<GraphQLField<unknown, unknown>, 'extensions'>): boolean {
  return extensions.opensWork === true;
}
