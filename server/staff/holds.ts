import type { Permission } from '../kit/contract.ts';
import type { Grant } from '../kit/viewer.ts';

/** Whether the rights hold this permission in the agency, or with null everywhere. */
export function holds(rights: readonly Grant[], { name }: Permission, agencyId: number | null): boolean {
  return rights.some(
    (grant) => grant.permission === name && (grant.agencyId === null || grant.agencyId === agencyId),
  );
}
