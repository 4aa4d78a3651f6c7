import { createPublicKey, verify } from 'node:crypto';
import type { SignedCheckpoint } from '../kit/audit-desk.ts';
import { fingerprintOf } from './audit-key.ts';
import { Broken } from './broken.ts';
import { type CheckpointStatement, checkpointStatement } from './sign-checkpoint.ts';

/** What a checkpoint says, when its signature is right and by one of these keys. @throws Broken */
export function proveCheckpoint(
  { statement, signature, publicKey }: SignedCheckpoint,
  keys: ReadonlySet<string> | null,
): CheckpointStatement {
  const said = stated(statement);
  const fingerprint = fingerprintOf(publicKey);
  const isOurs = said.key === fingerprint && (keys === null || keys.has(fingerprint));
  if (!isOurs || !isSigned(statement, signature, publicKey)) throw new Broken('checkpoint', said.seal);
  return said;
}

function stated(statement: string): CheckpointStatement {
  try {
    return checkpointStatement.parse(JSON.parse(statement));
  } catch {
    throw new Broken('checkpoint', 0);
  }
}

function isSigned(statement: string, signature: string, publicKey: string): boolean {
  try {
    return verify(null, Buffer.from(statement), createPublicKey(publicKey), Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}
