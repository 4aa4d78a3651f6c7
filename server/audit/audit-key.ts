import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { Environment } from '../environment.ts';
import { keyFile } from '../key-file.ts';
import { StartFault } from '../start-fault.ts';
import { sha256 } from './merkle.ts';

/** The key with which the province stands for its audit log (Ed25519). */
export interface AuditKey {
  /** SPKI, as PEM: for everybody. */
  readonly publicKey: string;
  /** By which people compare it: SHA-256 of the public key. */
  readonly fingerprint: string;
  /** 64 bytes (RFC 8032). */
  sign(text: string): Buffer;
}

/** Where the key of an installation is. */
export function auditKeyFile({ auditKey, dataFolder }: Pick<Environment, 'auditKey' | 'dataFolder'>): string {
  return resolve(auditKey ?? join(dataFolder, 'audit-key.pem'));
}

/**
 * The key in the file, made at the first start where there is none: readable by its owner alone. It belongs outside of
 * the database, and into no backup together with it.
 * @throws StartFault where the file holds no such key
 */
export async function openAuditKey(file: string): Promise<AuditKey> {
  const key = privateKeyIn((await keyFile(file, newKey)).toString(), file);
  const publicKey = publicPem(createPublicKey(key));
  return {
    publicKey,
    fingerprint: fingerprintOf(publicKey),
    sign: (text) => sign(null, Buffer.from(text), key),
  };
}

/** Of the key itself, however its PEM is broken into lines. */
export function fingerprintOf(publicKey: string): string {
  return sha256(publicKey.replaceAll(/-----[A-Z ]+-----|\s/g, ''));
}

/** Of the key in a PEM, be it the public or the private one. */
export function fingerprintIn(pem: string): string {
  return fingerprintOf(publicPem(createPublicKey(pem)));
}

function publicPem(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'pem' }).toString();
}

function privateKeyIn(pem: string, file: string): KeyObject {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // What is wrong with a secret is not repeated.
  }
  throw new StartFault(`${file} holds no private key of the kind Ed25519 (PKCS#8, PEM).`);
}

function newKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
