import { randomUUID } from 'node:crypto';
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

async function counted(act: () => Promise<unknown>): Promise<number> {
  const statements = await province.statements(act);
  // Somebody may still be woken for what was done before, and every few seconds a look is had at the seals.
  return statements.filter((statement) => !/pg_notify|audit_seal/.test(statement)).length;
}

describe('a list of dossiers with all that belongs to them', () => {
  it('takes 2 statements at first, who asks and all of it, and 1 from then on, which proves who asks, for 5 as for 50', async () => {
    const applicants = await steps.times(5, () => province.person());
    for (const applicant of applicants) {
      const file = await applicant.upload('giấy chứng sinh.pdf', Buffer.from('%PDF-'));
      const ids = await steps.times(10, async () => (await steps.received(applicant, clerk, file)).id);
      await Promise.all(ids.map((dossier) => officer.ask(documents.grantDossier, { dossier })));
    }
    const asked = (first: number) => {
      return counted(async () => {
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
    };
    expect([await asked(5), await asked(50), await asked(5)]).toEqual([2, 1, 1]);
  });
});

describe('of what is done most', () => {
  const { parent, file } = province;
  const submit = (dossier: string) => parent.ask(documents.submitDossier, { dossier, key: randomUUID() });
  const receive = (dossier: string) => clerk.ask(documents.receiveDossier, { dossier });

  it('handing in online takes 14 statements, from who asks to the commit', async () => {
    const dossier = await steps.filled(parent, file);
    expect(await counted(() => submit(dossier))).toBe(14);
  });

  it('receiving at the desk takes 15', async () => {
    const dossier = await steps.submitted(parent, file);
    expect(await counted(() => receive(dossier))).toBe(15);
  });
});
