import naughty from 'big-list-of-naughty-strings' with { type: 'json' };
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { modules } from '../../modules/index.ts';
import { platform } from '../../server/platform/contract.ts';
import { graphqlOver } from '../support/client.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { documentWith, textArguments } from './text-arguments.ts';

const TOGETHER = 20;
/** A fault, or a document that is not even asked: then nothing would be proven. */
const UNFIT = new Set<unknown>([
  undefined,
  'INTERNAL_SERVER_ERROR',
  'StatementTimeout',
  'Busy',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'DocumentTooCostly',
]);
/**
 * For the top of a test file: the big list of naughty strings as every text that the graph takes. Of several parts each
 * text gets one, and the next text the next.
 */
export async function expectNoFaultOfNaughtyStrings(parts: number): Promise<void> {
  const province = await openProvince({ work: false });
  const places = textArguments(province.platform().registry.graph().schema);
  const chunksOf = (place: number): readonly (readonly string[])[] => {
    const texts = naughty.filter((_, nth) => nth % parts === place % parts);
    return Array.from({ length: Math.ceil(texts.length / TOGETHER) }, (_, nth) =>
      texts.slice(nth * TOGETHER, (nth + 1) * TOGETHER),
    );
  };
  let dossier: string;
  let known: Readonly<Record<string, string>>;

  beforeAll(async () => {
    // Somebody who applies and may do everything besides: nothing is refused before it is looked at.
    const permissions = [platform, ...modules.map(({ contract }) => contract)].flatMap((contract) =>
      Object.values(contract.permissions),
    );
    await province
      .db()
      .insertInto('server.accountGrant')
      .values(
        permissions.map(({ name }) => ({
          accountId: Number(province.parent.accountId),
          permission: name,
          agencyId: null,
        })),
      )
      .execute();
    dossier = await steps.filled(province.parent, province.file);
    known = {
      dossier,
      file: province.file,
      paper: steps.PAPER,
      procedure: steps.PROCEDURE,
      commune: '04831',
    };
  });

  describe('461 naughty strings', () => {
    it('are as many, and there are texts to write', () => {
      expect(naughty).toHaveLength(461);
      expect(places.length).toBeGreaterThan(40);
    });

    it.each(places.map((place, nth) => [place.operation, place.name, place, nth] as const))(
      'as a text of the %s %s are answered or refused, and never a fault',
      async (_operation, _name, place, nth) => {
        const ask = graphqlOver(province.url(), province.parent.token);
        for (const texts of chunksOf(nth)) {
          const { query, variables } = documentWith(place, texts, known);
          const { errors } = await ask(query, variables);
          const unfit = errors.filter(({ extensions }) => UNFIT.has(extensions?.code));
          expect(unfit).toEqual([]);
        }
      },
    );

    it('as the cursor of a subscription are refused, and never a fault', async () => {
      const socket = province.partner.socket();
      for (const after of naughty) {
        const { value } = await socket
          .subscribe('subscription ($after: String) { events(after: $after) { position } }', { after })
          .next();
        expect([after, value?.errors?.[0]?.extensions?.code]).toEqual([after, 'InvalidInput']);
      }
      await socket.close();
    });

    it('are stored letter by letter where they are taken, and nothing is stored of what is refused', async () => {
      // Somebody else, whom nobody has signed out meanwhile.
      const author = await province.person();
      const dossier = await steps.draft(author);
      const stored = async (): Promise<unknown> => {
        const { rows } = await sql<{ name: unknown }>`
          select application ->> 'birthPlace' as name from dossiers.dossier where id = ${Number(dossier)}`.execute(
          province.db(),
        );
        return rows[0]?.name;
      };
      let taken = 0;
      for (const birthPlace of naughty) {
        const before = await stored();
        const { answer } = await author.ask(documents.fillBirthRegistration, {
          dossier,
          application: { ...steps.application, birthPlace },
        });
        const isTaken = answer.__typename === 'Dossier';
        taken += isTaken ? 1 : 0;
        // Unicode knows several ways to write one letter: it is kept in the one that all texts here have.
        expect(await stored()).toBe(isTaken ? birthPlace.normalize('NFC').trim() : before);
      }
      expect(taken).toBeGreaterThan(300);
    });
  });
}
