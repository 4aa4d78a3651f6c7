import { describe, expect, it } from 'vitest';
import { graphql } from '../gql/gql.ts';
import { openProvince } from '../support/province.ts';
import { expectError } from '../support/refused.ts';

const province = await openProvince({ work: false });
const { anybody, parent, clerk, officer, administrator, partner } = province;

const reads = graphql(`query AuditPermissionsReads { readsOfMyData { edges { node { id } } } }`);
const key = graphql(`query AuditPermissionsKey { auditKey { fingerprint } }`);

describe('the audit log', () => {
  it('tells of reads to whoever is signed in, each of their own alone, and to nobody else', async () => {
    for (const asker of [parent, clerk, officer, administrator, partner])
      expect((await asker.ask(reads, {})).readsOfMyData.edges).toEqual([]);
    await expectError(anybody.answer(reads, {}), 'NotSignedIn');
  });

  it('tells everybody by which key it is signed', async () => {
    for (const asker of [anybody, parent, clerk, officer, administrator, partner])
      expect((await asker.ask(key, {})).auditKey.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });
});
