import type { Module } from '../kit/module.ts';

const LISTS = [
  'requires',
  'schema',
  'listens',
  'holdings',
  'openWork',
  'routes',
  'jobs',
  'calls',
  'loaders',
  'procedures',
];

/** Whether a value has the shape of what `implement` makes. What is inside was checked when it was written. */
export function isModule(value: unknown): value is Module {
  if (typeof value !== 'object' || value === null) return false;
  const contract: unknown = Reflect.get(value, 'contract');
  return (
    typeof contract === 'object' &&
    contract !== null &&
    typeof Reflect.get(contract, 'id') === 'string' &&
    LISTS.every((list) => Array.isArray(Reflect.get(value, list)))
  );
}
