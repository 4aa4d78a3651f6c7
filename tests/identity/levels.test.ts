import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dossiers } from '../../modules/dossiers/contract.ts';
import type { ProceduresTables } from '../../modules/procedures/tables.ts';
import { graphql } from '../gql/gql.ts';
import { type Asker, askerAt } from '../support/asker.ts';
import { corrected } from '../support/corrected.ts';
import * as steps from '../support/dossier-steps.ts';
import { type Browser, openBrowser } from './browser.ts';
import { openWithProvider } from './with-provider.ts';

const { province, signIn } = await openWithProvider({ environment: { staffLevel: 2 } });
const { file, clerk, officer } = province;
const url = province.url();

const submitAtLevel = graphql(`
  mutation SubmitAtLevel($dossier: ID!, $key: String!) {
    answer: submitDossier(dossier: $dossier, idempotencyKey: $key) {
      __typename
      ... on Dossier { id state }
      ... on AssuranceTooLow { vi en required held }
    }
  }
`);
const receiveAtLevel = graphql(`
  mutation ReceiveAtLevel($dossier: ID!) {
    answer: receiveDossier(dossier: $dossier) {
      __typename
      ... on Dossier { id state }
      ... on AssuranceTooLow { required held }
    }
  }
`);
const levelOf = graphql(`
  query LevelOf($code: String!) { procedure(code: $code) { code assurance } }
`);

const ownLevel = graphql(`
  query OwnLevel { viewer { level } }
`);

function tokenIn(browser: Browser): string {
  return z.string().parse(/motcua-\d+=([\w-]{43})/.exec(browser.cookies(url))?.[1]);
}

const asIn = (browser: Browser): Asker =>
  askerAt(province.url, { login: 'in a browser', accountId: null, token: tokenIn(browser) });

/** From now on the procedure asks for that level, as the catalogue would have it. */
async function demand(level: number): Promise<void> {
  await corrected(province.platform().database.db.$extendTables<ProceduresTables>(), (db) =>
    db
      .updateTable('procedures.procedureVersion')
      .set({ assurance: level })
      .where('procedureId', 'in', (select) =>
        select.selectFrom('procedures.procedure').select('id').where('code', '=', steps.PROCEDURE),
      )
      .execute(),
  );
}

describe('a procedure that asks for level 2', () => {
  it('says so, where others ask for level 1', async () => {
    await demand(2);
    const ask = (code: string) => province.anybody.ask(levelOf, { code });
    expect(await ask(steps.PROCEDURE)).toMatchObject({ procedure: { assurance: 2 } });
    expect(await ask('1.004873')).toMatchObject({ procedure: { assurance: 1 } });
  });

  it('refuses a dossier handed in at level 1, and takes it after the level has risen', async () => {
    await demand(2);
    const browser = openBrowser();
    await signIn(browser, 'parent', 1);
    const low = asIn(browser);
    const dossier = await steps.filled(low, file);
    const { answer: refused } = await low.ask(submitAtLevel, { dossier, key: randomUUID() });
    expect(refused).toMatchObject({ __typename: 'AssuranceTooLow', required: 2, held: 1 });

    await signIn(browser, 'parent', 2);
    const high = asIn(browser);
    const { answer } = await high.ask(submitAtLevel, { dossier, key: randomUUID() });
    expect(answer).toMatchObject({ __typename: 'Dossier', state: 'SUBMITTED' });
    // The token that was known before the rise is worth nothing.
    expect(low.token).not.toBe(high.token);
    expect((await low.answer(submitAtLevel, { dossier, key: randomUUID() })).data?.answer).toMatchObject({
      __typename: 'NotSignedIn',
    });
  });

  it('hands its result out at level 2, and not at level 1', async () => {
    await demand(2);
    const [weak, strong] = [openBrowser(), openBrowser()];
    await signIn(weak, 'parent', 1);
    await signIn(strong, 'parent', 2);
    const { resultFile } = await steps.done({ parent: asIn(strong), clerk, officer }, file);
    const at = `/files/${resultFile?.id}/content`;
    const refused = await asIn(weak).fetch(at);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ refusal: 'AssuranceTooLow', required: 2, held: 1 });
    expect((await asIn(strong).fetch(at)).status).toBe(200);
    // The officer's right is another one.
    expect((await officer.fetch(at)).status).toBe(200);
  });
});

describe('a rise of the level', () => {
  it('is refused to another person, and leaves the session as it was', async () => {
    const browser = openBrowser();
    await signIn(browser, 'parent', 1);
    const before = tokenIn(browser);
    const page = await signIn(browser, 'clerk', 2);
    expect(page.status).toBe(403);
    expect(page.text).toContain('another identity');
    expect(tokenIn(browser)).toBe(before);
  });

  it('that the provider does not bear out is refused', async () => {
    const browser = openBrowser();
    await signIn(browser, 'parent', 1);
    const page = await signIn(browser, 'parent', 1, { level: 2 });
    expect(page.status).toBe(403);
    expect(page.text).toContain('An electronic identity of level 2 is needed');
    expect(page.text).toContain('href="/sign-in?level=2"');
  });
});

describe('the viewer', () => {
  it('is told the level of the session', async () => {
    const browser = openBrowser();
    await signIn(browser, 'parent', 1);
    const { viewer } = await asIn(browser).ask(ownLevel, {});
    expect(viewer).toEqual({ level: 1 });
  });
});

describe('staff', () => {
  it('at less than the level that the setting asks for may look, and not act', async () => {
    await demand(1);
    const dossier = await steps.submitted(province.parent, file);
    const browser = openBrowser();
    await signIn(browser, 'clerk', 1);
    const weak = asIn(browser);
    expect((await steps.seen(weak, dossier)).state).toBe('SUBMITTED');
    expect(await weak.ask(receiveAtLevel, { dossier })).toMatchObject({
      answer: { __typename: 'AssuranceTooLow', required: 2, held: 1 },
    });
    const again = openBrowser();
    await signIn(again, 'clerk', 2);
    expect(await asIn(again).ask(receiveAtLevel, { dossier })).toMatchObject({
      answer: { __typename: 'Dossier', state: 'RECEIVED' },
    });
  });

  it('is asked that, too, where it is a person with a right of an office', async () => {
    const dossier = await steps.submitted(province.parent, file);
    const { agencyId, parent } = province;
    const { receiveDossiers } = dossiers.permissions;
    await province
      .db()
      .insertInto('server.accountGrant')
      .values({ accountId: parent.accountId ?? 0, permission: receiveDossiers.name, agencyId })
      .execute();
    const browser = openBrowser();
    await signIn(browser, 'parent', 1);
    expect(await asIn(browser).ask(receiveAtLevel, { dossier })).toMatchObject({
      answer: { __typename: 'AssuranceTooLow', required: 2, held: 1 },
    });
  });
});
