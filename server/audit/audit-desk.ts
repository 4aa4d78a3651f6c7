import type { Kysely } from 'kysely';
import type { Platform } from '../context/platform.ts';
import type { ServerTables } from '../data/tables.ts';
import type { AuditDesk } from '../kit/audit-desk.ts';
import { evidenceOf } from './evidence-of.ts';

/** See Context.audit. */
export function auditDesk({ auditKey }: Pick<Platform, 'auditKey'>, db: Kysely<unknown>): AuditDesk {
  const { publicKey, fingerprint } = auditKey;
  return {
    publicKey,
    fingerprint,
    sign: (text) => auditKey.sign(text).toString('base64'),
    evidence: (about) => evidenceOf(db.$extendTables<ServerTables>(), about, publicKey),
  };
}
