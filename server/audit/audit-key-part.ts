import type { SchemaPart } from '../kit/schema.ts';

class AuditKeyOf {
  declare readonly publicKey: string;
  declare readonly fingerprint: string;
}

/** `auditKey`: with what the signatures of the audit log are checked. */
export const auditKeyPart: SchemaPart = (build) => {
  build.objectType(AuditKeyOf, {
    name: 'AuditKey',
    description: 'The key with which the province signs where its audit log stands (Ed25519).',
    fields: (t) => ({
      publicKey: t.exposeString('publicKey', { description: 'The public key (SPKI, PEM).' }),
      fingerprint: t.exposeString('fingerprint', {
        description: 'SHA-256 of it, by which people compare it.',
      }),
    }),
  });
  build.queryField('auditKey', (t) =>
    t.field({
      type: AuditKeyOf,
      description: 'With what the signatures of the audit log and of proof packs are checked.',
      authScopes: { public: true },
      resolve: (_root, _args, { audit: { publicKey, fingerprint } }) => ({ publicKey, fingerprint }),
    }),
  );
};
