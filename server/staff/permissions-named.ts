import type { Permission } from '../kit/contract.ts';
import { InvalidInput } from '../kit/errors.ts';

/** The permissions of these names, once each. @throws InvalidInput for a name that no module declares */
export function permissionsNamed(
  all: readonly Permission[],
  names: readonly string[],
  field: string,
): readonly Permission[] {
  return [...new Set(names)].map((name) => {
    const found = all.find((permission) => permission.name === name);
    if (found === undefined)
      throw new InvalidInput(field, { vi: 'Không có quyền này.', en: 'There is no such permission.' });
    return found;
  });
}
