import { describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { graphql } from '../gql/gql.ts';
import type { Asker } from '../support/asker.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince({ work: false });
const { parent, clerk, partner, administrator, file } = province;

const own = graphql(`query VisibilityMe { me { fullName citizenNumber } }`);

const other = await province.person();
const otherFile = await other.upload('khác.pdf', Buffer.from('%PDF-'));
const mine = await steps.times(3, () => steps.submitted(parent, file));
const theirs = await steps.times(3, () => steps.submitted(other, otherFile));
const drafts = await steps.times(2, () => steps.draft(parent));
const elsewhereAgency = await province.committee('04795');
const elsewhere = await steps.submitted(parent, file, '04795');

const listed = async (asker: Asker, only: { readonly agency?: string; readonly state?: 'DRAFT' } = {}) =>
  (await asker.ask(documents.myDossiers, { first: 100, ...only })).dossiers.edges.map(({ node }) => node.id);
const sorted = (ids: readonly string[]) => ids.toSorted((a, b) => Number(b) - Number(a));

describe('the list of dossiers', () => {
  it('shows parents their own, drafts too, and nobody else’s', async () => {
    expect(await listed(parent)).toEqual(sorted([...mine, ...drafts, elsewhere]));
    expect(await listed(other)).toEqual(sorted(theirs));
  });

  it('shows officers those of their agency that were handed in', async () => {
    expect(await listed(clerk)).toEqual(sorted([...mine, ...theirs]));
    const { readDossiers } = dossiers.permissions;
    const reader = await province.office('reader', [readDossiers], elsewhereAgency);
    expect(await listed(reader)).toEqual([elsewhere]);
    const both = await province.office('everywhere', [readDossiers], null);
    expect(await listed(both)).toEqual(sorted([...mine, ...theirs, elsewhere]));
  });

  it('shows nothing to an administrator of modules and to a partner', async () => {
    expect(await listed(administrator)).toEqual([]);
    expect(await listed(partner)).toEqual([]);
  });

  it('is only narrowed by its filters, never widened', async () => {
    expect(await listed(clerk, { agency: String(elsewhereAgency) })).toEqual([]);
    expect(await listed(clerk, { state: 'DRAFT' })).toEqual([]);
    expect(await listed(parent, { state: 'DRAFT' })).toEqual(sorted(drafts));
    expect(await listed(parent, { agency: String(elsewhereAgency) })).toEqual([elsewhere]);
  });
});

describe('a person', () => {
  it('sees herself, and an officer sees her through her dossier', async () => {
    const { me } = await other.ask(own, {});
    expect(me).toEqual({ fullName: 'Người Thử 1', citizenNumber: '017199010001' });
    const { applicant } = await steps.seen(clerk, theirs[0] ?? 'none');
    expect(applicant).toEqual(me);
  });
});
