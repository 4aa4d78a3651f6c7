import { describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { people } from '../../modules/people/contract.ts';
import { graphql } from '../gql/gql.ts';
import type { Asker } from '../support/asker.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { expectError } from '../support/refused.ts';

const province = await openProvince({ work: false });
const { anybody, parent, clerk, officer, partner, administrator, file } = province;

const search = graphql(`
  query SearchDossiers($words: String!, $state: DossierState, $first: Int, $after: String) {
    dossiers(search: $words, state: $state, first: $first, after: $after) {
      edges { node { id } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const NUMBER = '017199000001';
const OTHER_NUMBER = '017199010001';

const other = await province.person();
const otherFile = await other.upload('khác.pdf', Buffer.from('%PDF-'));
const mine = await steps.received(parent, clerk, file);
const theirs = await steps.received(other, clerk, otherFile);
const waiting = await steps.submitted(parent, file);
const draft = await steps.draft(parent);
const elsewhere = await steps.submitted(parent, file, '04795');
const code = `${mine.code}`;

const found = async (asker: Asker, words: string, more: { readonly state?: 'RECEIVED' } = {}) =>
  (await asker.ask(search, { words, first: 100, ...more })).dossiers.edges.map(({ node }) => node.id);

describe('the search for a dossier', () => {
  it.each(['Bùi Thị Thử Nghiệm', 'nghiem bui', 'BUI THI', 'bu', NUMBER])(
    'finds it by its applicant: %s',
    async (words) => {
      expect(await found(clerk, words)).toEqual([waiting, mine.id]);
    },
  );

  it.each(['đăng ký khai sinh', 'SINH khai', 'dang  ky'])('finds it by its procedure: %s', async (words) => {
    expect(await found(clerk, words)).toEqual([waiting, theirs.id, mine.id]);
  });

  it('finds it by the code of its procedure or the beginning of that', async () => {
    expect(await found(clerk, steps.PROCEDURE)).toEqual([waiting, theirs.id, mine.id]);
    expect(await found(clerk, steps.PROCEDURE.slice(0, 5))).toEqual([waiting, theirs.id, mine.id]);
  });

  it('finds it by its code, whole, by its beginning, and in small letters; never by its end', async () => {
    expect(await found(clerk, code)).toEqual([mine.id]);
    expect(await found(clerk, ` ${code.toLowerCase()} `)).toEqual([mine.id]);
    expect(await found(clerk, code.slice(0, -4))).toEqual([theirs.id, mine.id]);
    expect(await found(clerk, code.slice(4))).toEqual([]);
  });

  it('finds nothing by a part of a citizen number', async () => {
    for (const part of ['01719900000', '17199000001', '0171']) expect(await found(clerk, part)).toEqual([]);
  });

  it('goes together with the other arguments, in pages', async () => {
    expect(await found(clerk, 'khai sinh', { state: 'RECEIVED' })).toEqual([theirs.id, mine.id]);
    const one = await clerk.ask(search, { words: 'khai sinh', first: 2 });
    const after = one.dossiers.pageInfo.endCursor ?? null;
    const two = await clerk.ask(search, { words: 'khai sinh', first: 2, after });
    expect([one, two].flatMap((page) => page.dossiers.edges.map(({ node }) => node.id))).toEqual([
      waiting,
      theirs.id,
      mine.id,
    ]);
  });

  it.each(['%', '_', '\\', '%%%', "'", '"', '👪', "bùi' or true --", 'bui%nghiem', 'bùi\\'])(
    'takes %j for what it is, and finds nothing',
    async (words) => {
      expect(await found(clerk, words)).toEqual([]);
    },
  );

  it.each(['', '  ', 'b\u00a0\0', 'bui\u202e', 'bui '.repeat(51)])('refuses %j', async (words) => {
    await expectError(clerk.answer(search, { words }), 'InvalidInput');
  });
});

describe('whoever may not see a dossier', () => {
  it('does not find it, by whatever is typed', async () => {
    const reader = await province.office(
      'elsewhere',
      [dossiers.permissions.readDossiers, people.permissions.readPeople],
      await province.committee('04795'),
    );
    for (const words of ['bui thi', NUMBER, OTHER_NUMBER, code, 'khai sinh', steps.PROCEDURE]) {
      const own =
        words === NUMBER || words === 'bui thi' || words === 'khai sinh' || words === steps.PROCEDURE;
      expect(await found(reader, words)).toEqual(own ? [elsewhere] : []);
      for (const asker of [partner, administrator]) expect(await found(asker, words)).toEqual([]);
      await expectError(anybody.answer(search, { words }), 'NotSignedIn');
    }
  });

  it('is also the neighbour: applicants find their own, drafts too, and nobody else’s', async () => {
    expect(await found(parent, 'khai sinh')).toEqual([elsewhere, draft, waiting, mine.id]);
    expect(await found(parent, NUMBER)).toEqual([elsewhere, draft, waiting, mine.id]);
    expect(await found(parent, OTHER_NUMBER)).toEqual([]);
    expect(await found(parent, `${theirs.code}`)).toEqual([]);
    expect(await found(officer, 'khai sinh')).not.toContain(draft);
  });

  it('learns nothing of a draft that is not theirs', async () => {
    await other.ask(documents.openDossier, { procedure: steps.PROCEDURE, commune: '04831' });
    expect(await found(clerk, OTHER_NUMBER)).toEqual([theirs.id]);
  });
});
