import { randomBytes } from 'node:crypto';
import type { Act } from '../../kit/context.ts';
import { InvalidInput, NotAllowed } from '../../kit/errors.ts';
import { platform } from '../../platform/contract.ts';
import { insistHolds } from '../../staff/insist-holds.ts';
import { permissionsNamed } from '../../staff/permissions-named.ts';
import { withKnownAgency } from '../../staff/with-known-agency.ts';
import { publicKey } from '../public-key.ts';
import { findPurpose, insertClient, insertGrants } from '../queries/client.ts';
import { addKey } from './add-client-key.ts';
import { administers } from './kept-client.ts';

export interface Registration {
  readonly name: string;
  readonly organisation: string;
  readonly contact: string;
  readonly purpose: string;
  readonly permissions: readonly string[];
  /** Null: in all agencies. */
  readonly agencies: readonly number[] | null;
  readonly operationsPerSecond: number;
  readonly sockets: number;
  readonly jwk: string | null;
}

/** Registers a program. It may no more than whoever registers it, and nothing that takes two persons to give. */
export async function registerClient(act: Act, { jwk, ...asked }: Registration): Promise<number> {
  if (!administers(act.viewer)) throw new NotAllowed();
  const key = jwk === null ? null : await publicKey(jwk);
  const { permissions: names, agencies, purpose, ...said } = asked;
  const permissions = permissionsNamed(act.modules.permissions(), names, 'permissions');
  if (permissions.some(({ administrative }) => administrative)) throw notForPrograms();
  const places = agencies ?? [null];
  let registeredBy = 0;
  for (const place of places) registeredBy = (await insistHolds(act, permissions, place)).accountId;
  const purposeId = await findPurpose(act.db, purpose);
  if (purposeId === null) throw unknownPurpose();
  const registeredAt = new Date(act.clock.now().epochMilliseconds);
  const login = `client-${randomBytes(12).toString('hex')}`;
  const id = await insertClient(act.db, { ...said, login, purposeId, registeredBy, registeredAt });
  const grants = permissions.flatMap(({ name }) =>
    places.map((agencyId) => ({ permission: name, agencyId })),
  );
  const own = { permission: platform.permissions.rotateKeys.name, agencyId: null };
  await withKnownAgency('agencies', () => insertGrants(act.db, id, [...grants, own]));
  if (key !== null) await addKey(act, id, key, registeredBy);
  return id;
}

function notForPrograms(): InvalidInput {
  return new InvalidInput('permissions', {
    vi: 'Quyền quản trị không cấp cho ứng dụng.',
    en: 'A program is given no administrative permission.',
  });
}

function unknownPurpose(): InvalidInput {
  return new InvalidInput('purpose', { vi: 'Không có mục đích này.', en: 'There is no such purpose.' });
}
