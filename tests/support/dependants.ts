import { modules } from '../../modules/index.ts';

/** The modules that require this one, in the order in which they are switched off. */
export function dependantsOf(id: string): readonly string[] {
  return modules
    .filter(({ requires }) => requires.some((contract) => contract.id === id))
    .map(({ contract }) => contract.id)
    .toReversed();
}
