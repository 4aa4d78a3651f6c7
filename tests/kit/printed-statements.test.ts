import { join } from 'node:path';
import { type DocumentNode, Kind } from 'graphql';
import { expect, it } from 'vitest';
import { play } from '../../demo/play.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { statementCounts } from '../support/statement-counts.ts';

const PRINTED = join(import.meta.dirname, '../../statements.txt');

const { heard, during, counts } = statementCounts();
const province = await openProvince({ onStatement: heard });
const { anybody, parent, clerk, officer, partner, file } = province;

/** Asks what the demo asks, and with each document of `support/documents.ts`. */
async function askAll(): Promise<void> {
  await play(province.url());
  await anybody.ask(documents.signIn, { login: parent.login });
  await parent.ask(documents.whoAmI, {});
  const { id: dossier } = await steps.done(province, file);
  await parent.ask(documents.deadlineOf, { id: dossier });
  const [{ code } = { code: '' }] = await province
    .db()
    .selectFrom('justice.entry')
    .select('verificationCode as code')
    .execute();
  await anybody.ask(documents.verifyExtract, { code });
  const { id: refused } = await steps.received(parent, clerk, file);
  await officer.ask(documents.requestSupplement, { dossier: refused, reason: 'Thiếu giấy tờ.' });
  await parent.ask(documents.handInSupplement, { dossier: refused });
  await officer.ask(documents.extendDeadline, {
    dossier: refused,
    day: '2026-12-31',
    reason: 'Cần xác minh.',
  });
  await officer.ask(documents.refuseDossier, { dossier: refused, reason: 'Không đủ điều kiện.' });
  await clerk.ask(documents.myDossiers, { first: 50 });
  await partner.ask(documents.allEvents, {});
}

it('statements.txt says how many statements each operation takes: npm run tables', async () => {
  await during(askAll);
  // A switch looks at the queues, and again while they are at work: its number is no property of the operation.
  const counted = new Map([...counts()].filter(([name]) => !/switchModule/i.test(name)));
  const known = Object.values<DocumentNode>(documents).flatMap(({ definitions }) =>
    definitions.flatMap((each) =>
      each.kind === Kind.OPERATION_DEFINITION && each.operation !== 'subscription'
        ? [`${each.operation} ${each.name?.value}`]
        : [],
    ),
  );
  expect(known.filter((name) => !counted.has(name))).toEqual(['mutation SwitchModule']);
  const rows = [...counted].map(
    ([name, each]) =>
      `${String(Math.max(...each)).padStart(4)} ${String(Math.min(...each)).padStart(5)}  ${name}`,
  );
  const table = [
    'most least  operation, besides looking up who asks',
    ...rows.toSorted((a, b) => (a.slice(12) < b.slice(12) ? -1 : 1)),
    '',
  ].join('\n');
  await expect(table).toMatchFileSnapshot(PRINTED);
});
