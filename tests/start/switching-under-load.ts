import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { clinicCertificate } from '../../demo/papers.ts';
import { DEMO_COMMUNE } from '../../demo/persons.ts';
import { justice } from '../../modules/justice/contract.ts';
import { moduleStates } from '../admin/documents.ts';
import { askerAt } from '../support/asker.ts';
import type { Answer } from '../support/client.ts';
import * as documents from '../support/documents.ts';
import { application, PAPER, PROCEDURE } from '../support/dossier-steps.ts';
import { openSite, quietPort } from '../support/processes.ts';
import { tokenOf } from './counter.ts';
import { eventually } from './eventually.ts';
import { expectWhole, query } from './outcome.ts';

const module = justice.id;
/** What an act may be answered with because of its module, and nothing else. */
const REFUSALS = ['ProcedureNotOffered', 'ModuleFrozen', 'MODULE_DISABLED'];
/** Between two dossiers of one applicant, in milliseconds: a machine that is busy for its own sake proves nothing. */
const PACE = 250;

type Acted = Promise<Answer<{ readonly answer: { readonly __typename: string; readonly id?: string } }>>;

/**
 * Switches a department off, each so manieth time with `DRAIN` and else with `FREEZE`, and on again, on two web processes and two workers,
 * while people apply, the desk decides and others read. Every answer is right or a typed refusal, every process obeys
 * (which none would without being told, for none asks by itself), and every dossier that was handed in ends whole.
 */
export async function expectSafeSwitching({
  rounds,
  drains,
}: {
  readonly rounds: number;
  readonly drains: number;
}): Promise<void> {
  await using site = await openSite();
  const first = await site.run('web').ready();
  const [second] = await Promise.all([
    site.run('web', { PORT: String(await quietPort()) }).ready(),
    site.run('worker').ready(),
    site.run('worker', { WORKER_PORT: String(await quietPort()) }).ready(),
  ]);
  const urls = [first.url, second.url];
  let turn = 0;
  const anywhere = (): string => {
    turn += 1;
    return turn % 2 === 0 ? first.url : second.url;
  };
  const asker = async (login: string, url = anywhere) =>
    askerAt(url, { login, accountId: null, token: await tokenOf(first.url, login) });
  const [parent, clerk, officer] = await Promise.all(['parent', 'clerk', 'officer'].map((one) => asker(one)));
  const administrators = await Promise.all(urls.map((url) => asker('administrator', () => url)));
  const [administrator] = administrators;
  if (!parent || !clerk || !officer || !administrator) throw new Error('Somebody is missing');
  const paper = await clinicCertificate();

  /** The id of the dossier, once the act is not refused for its module's sake. @throws for any other answer */
  const acted = async (act: () => Acted): Promise<string> => {
    for (;;) {
      const { data, errors } = await act();
      const { __typename, id } = data?.answer ?? { __typename: errors[0]?.extensions?.code, id: undefined };
      if (__typename === 'Dossier' && id !== undefined) return id;
      if (!REFUSALS.includes(String(__typename))) throw new Error(JSON.stringify({ data, errors }));
      await pause(20);
    }
  };

  const over = new AbortController();
  const handedIn: string[] = [];
  let applying = true;
  const apply = async (): Promise<void> => {
    while (!over.signal.aborted) {
      const opening = { procedure: PROCEDURE, commune: DEMO_COMMUNE };
      const dossier = await acted(() => parent.answer(documents.openDossier, opening));
      const file = await parent.upload('giấy chứng sinh.pdf', paper);
      await acted(() => parent.answer(documents.attachFile, { dossier, file, paper: PAPER }));
      await acted(() => parent.answer(documents.fillBirthRegistration, { dossier, application }));
      const key = randomUUID();
      await acted(() => parent.answer(documents.submitDossier, { dossier, key }));
      handedIn.push(dossier);
      await pause(PACE);
    }
  };
  const applied = () =>
    apply().finally(() => {
      applying = false;
    });
  const decide = async (): Promise<void> => {
    for (let nth = 0; applying || nth < handedIn.length; ) {
      const dossier = handedIn[nth];
      if (dossier === undefined) await pause(20);
      else {
        await acted(() => clerk.answer(documents.receiveDossier, { dossier }));
        await acted(() => officer.answer(documents.grantDossier, { dossier }));
        nth += 1;
      }
    }
  };
  const read = async (): Promise<void> => {
    while (!over.signal.aborted) {
      const { data, errors } = await parent.answer(documents.verifyExtract, { code: 'x' });
      if (errors.length === 0) expect(data).toEqual({ verifyExtract: null });
      else expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['MODULE_DISABLED']);
      expect((await parent.answer(documents.myDossiers, { first: 1 })).errors).toEqual([]);
      await pause(PACE);
    }
  };

  /** Waits until every process has the module in this state. */
  const everywhere = (state: 'ON' | 'OFF' | 'DRAINING' | 'FROZEN') =>
    Promise.all(
      administrators.map(async (one, nth) => {
        await eventually(async () => {
          const { modules } = await one.ask(moduleStates, {});
          return modules.some((each) => each.id === module && each.state === state) || undefined;
        }, `${urls[nth]} has it ${state}`);
        const { errors } = await one.answer(documents.verifyExtract, { code: 'x' });
        expect(errors.map(({ extensions }) => extensions?.code)).toEqual(
          state === 'OFF' ? ['MODULE_DISABLED'] : [],
        );
        const filling = { dossier: '999999999', application };
        if (state === 'FROZEN')
          expect((await one.ask(documents.fillBirthRegistration, filling)).answer.__typename).toBe(
            'ModuleFrozen',
          );
      }),
    );
  const isOff = async () =>
    (
      await query(site.databaseUrl, 'select from server.module_state where module_id = $1 and not enabled', [
        module,
      ])
    ).rowCount === 1 || undefined;

  const switching = async (): Promise<void> => {
    for (let round = 0; round < rounds; round += 1) {
      const before = handedIn.length;
      await eventually(async () => handedIn.length > before || undefined, 'somebody hands something in');
      const mode = round % drains === 0 ? 'DRAIN' : 'FREEZE';
      await administrator.ask(documents.switchModule, { module, enabled: false, mode });
      await everywhere(mode === 'DRAIN' ? 'DRAINING' : 'FROZEN');
      if (mode === 'DRAIN') {
        await eventually(isOff, 'what was open has ended');
        await everywhere('OFF');
      }
      await administrator.ask(documents.switchModule, { module, enabled: true });
      await everywhere('ON');
    }
  };
  // Whatever fails first ends the others.
  const whole = <T>(part: Promise<T>) => part.finally(() => over.abort());
  await Promise.all([switching(), applied(), decide(), read()].map(whole));
  await expectWhole(site, handedIn.length);
  expect(site.complaints()).toBe('');
}
