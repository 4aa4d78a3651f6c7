import { describe, expect, it } from 'vitest';
import { graphql } from '../gql/gql.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince({ work: false });
const { clerk, officer } = province;

const everything = graphql(`
  query Everything($first: Int!) {
    dossiers(first: $first) {
      edges {
        node {
          code
          procedure { code name }
          applicant { fullName }
          officer { name }
          events(first: 3) { kind at }
          files { paper file { name state } }
        }
      }
    }
  }
`);

describe('a list of dossiers with all that belongs to them', () => {
  it('takes 2 statements at first, who asks and all of it, and 1 from then on, which proves who asks, for 5 as for 50', async () => {
    const applicants = await steps.times(5, () => province.person());
    for (const applicant of applicants) {
      const file = await applicant.upload('giấy chứng sinh.pdf', Buffer.from('%PDF-'));
      const ids = await steps.times(10, async () => (await steps.received(applicant, clerk, file)).id);
      await Promise.all(ids.map((dossier) => officer.ask(documents.grantDossier, { dossier })));
    }
    const asked = async (first: number) => {
      const statements = await province.statements(async () => {
        const { dossiers } = await clerk.ask(everything, { first });
        expect(dossiers.edges).toHaveLength(first);
        for (const { node } of dossiers.edges) {
          expect(node.events.map(({ kind }) => kind)).toEqual(['GRANTED', 'RECEIVED', 'SUBMITTED']);
          expect(node).toMatchObject({
            procedure: { code: steps.PROCEDURE },
            officer: { name: 'Đinh Văn Một Cửa' },
            files: [{ paper: steps.PAPER, file: { name: 'giấy chứng sinh.pdf' } }],
          });
        }
        expect(new Set(dossiers.edges.map(({ node }) => node.applicant.fullName)).size).toBe(
          Math.ceil(first / 10),
        );
      });
      // Somebody may still be woken for what was done before.
      return statements.filter((statement) => !statement.includes('pg_notify')).length;
    };
    expect([await asked(5), await asked(50), await asked(5)]).toEqual([2, 1, 1]);
  });
});
