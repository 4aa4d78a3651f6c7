import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { planRun } from '../../server/simulation/plan-run.ts';
import { isBad, isToProcess } from '../../server/simulation/sample.ts';
import { scoreRun } from '../../server/simulation/score-run.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import * as documents from './documents.ts';
import { fetchedRun, type Scored } from './fetched-run.ts';
import { hook, organisation } from './hooks.ts';
import { openReceiver } from './receiver.ts';
import { type Manner, sampleClient } from './sample-client.ts';

const province = await openProvince({ now: Temporal.Now.instant().toString() });
const event = dossiers.events.dossierReceived;

let clients = 0;

/** Lets a client of this manner take a run, over a webhook, and report. */
async function tryOut(manner: Manner): Promise<Scored> {
  await using receiver = await openReceiver();
  clients += 1;
  const partner = await organisation(province, `tries-${clients}`);
  const { id: webhook, secret } = await hook(partner, receiver.url);
  const client = sampleClient(event.name, secret, manner, province.clock);
  receiver.reply((delivered) => client.take(delivered));
  const begun = (await partner.ask(documents.simulate, { type: event.name, webhook })).answer;
  if (begun.__typename !== 'SimulationWithSecret') throw new Error(JSON.stringify(begun));
  expect(begun.secret).toBeNull();
  const run = begun.simulation.id;
  await pollUntil(async () => (await partner.ask(documents.lookAtSimulation, { run })).simulation?.sentAt);
  expect(receiver.received).toHaveLength(begun.simulation.messages);
  const { answer } = await partner.ask(documents.reportSimulation, { run, processed: client.processed() });
  if (answer.__typename !== 'Simulation') throw new Error(JSON.stringify(answer));
  const again = await partner.ask(documents.reportSimulation, { run, processed: [] });
  expect(again.answer.__typename).toBe('SimulationScored');
  return answer;
}

describe('a simulation', () => {
  it('gives 100 to a client that does all rightly', async () => {
    const scored = await tryOut('rightly');
    expect(scored).toEqual({
      __typename: 'Simulation',
      id: scored.id,
      score: 100,
      missed: [],
      doubled: [],
      misordered: [],
      wronglyAccepted: [],
      wronglyAnswered: [],
    });
  });

  it.each([
    ['without looking at signatures', 'wronglyAccepted', 4],
    ['without looking for repeats', 'doubled', 2],
    ['in the order of arrival', 'misordered', 1],
    ['refusing what it does not know', 'wronglyAnswered', 1],
    ['losing one', 'missed', 1],
  ] as const)(
    'takes points from a client that goes on %s, and says which: %s',
    async (manner, fault, least) => {
      const scored = await tryOut(manner);
      expect(scored.score).toBeLessThan(100);
      expect(scored[fault].length).toBeGreaterThanOrEqual(least);
      const others = (
        ['missed', 'doubled', 'misordered', 'wronglyAccepted', 'wronglyAnswered'] as const
      ).filter((name) => name !== fault);
      expect(others.flatMap((name) => scored[name])).toEqual([]);
    },
  );

  it.each(['rightly', 'without looking at signatures'] as const)(
    'can be fetched, too, and scores a client that takes it %s',
    async (manner) => {
      clients += 1;
      const partner = await organisation(province, `fetches-${clients}`);
      const { id: run, score } = await fetchedRun(province, partner, event.name, manner);
      expect(score === 100).toBe(manner === 'rightly');
      const stranger = await organisation(province, `looks-${clients}`);
      expect(await stranger.ask(documents.simulationPage, { run })).toEqual({ simulationPage: null });
    },
  );

  it('knows no type that nobody announces, and no webhook of others', async () => {
    const partner = await organisation(province, 'asks-in-vain');
    const unknown = await partner.ask(documents.simulate, { type: 'dossiers.neverHappened' });
    expect(unknown.answer).toMatchObject({ __typename: 'InvalidInput', field: 'type' });
    const elsewhere = await partner.ask(documents.simulate, { type: event.name, webhook: '999999' });
    expect(elsewhere.answer.__typename).toBe('WebhookNotFound');
  });
});

describe('a run', () => {
  const now = Temporal.Instant.from('2026-11-23T02:00:00Z');
  const chances = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
    minLength: 12,
    maxLength: 12,
  });
  const plan = (numbers: readonly number[]) => {
    let at = 0;
    const chance = () => {
      at += 1;
      return numbers[at % numbers.length] ?? 0;
    };
    return planRun(1, event, false, now, chance);
  };
  const rightly = (numbers: readonly number[]) =>
    plan(numbers).map((sample) => ({ ...sample, responseCode: isBad(sample.kind) ? 400 : 204 }));
  const inOrder = (numbers: readonly number[]) =>
    plan(numbers)
      .filter(({ kind }) => isToProcess(kind))
      .toSorted((a, b) => a.place - b.place)
      .map(({ id }) => id);

  it('holds each kind of fault wherever chance puts them, and every event of it once', () => {
    fc.assert(
      fc.property(chances, (numbers) => {
        const kinds = Map.groupBy(plan(numbers), ({ kind }) => kind);
        expect([...kinds.keys()].sort()).toEqual(
          [
            'good',
            'late',
            'duplicate',
            'replayed',
            'wrong-signature',
            'stale',
            'unknown-type',
            'unknown-version',
          ].sort(),
        );
        expect(new Set(inOrder(numbers)).size).toBe(12);
        expect(inOrder(numbers)).toHaveLength(12);
        expect(plan(numbers).map(({ body }) => JSON.parse(body).data.applicantId)).toEqual(
          plan(numbers).map(() => null),
        );
      }),
    );
  });

  it('gives 100 for what is right, and less for any one fault', () => {
    fc.assert(
      fc.property(chances, fc.nat({ max: 11 }), fc.nat(), (numbers, which, nth) => {
        const right = rightly(numbers);
        const processed = inOrder(numbers);
        expect(scoreRun(right, processed, true).score).toBe(100);
        expect(scoreRun(right, processed.toSpliced(which, 1), true).score).toBeLessThan(100);
        expect(scoreRun(right, [...processed, processed[which] ?? ''], true).score).toBeLessThan(100);
        expect(scoreRun(right, processed.toReversed(), true).score).toBeLessThan(100);
        expect(scoreRun(right, [...processed, 'invented'], true).score).toBeLessThan(100);
        const wrong = right.map((each, at) =>
          at === nth % right.length ? { ...each, responseCode: isBad(each.kind) ? 200 : 500 } : each,
        );
        expect(scoreRun(wrong, processed, true).score).toBeLessThan(100);
      }),
    );
  });
});

it('an account begins 50 simulations a day and no more', async () => {
  const eager = await organisation(province, 'eager');
  const begin = async () => (await eager.ask(documents.simulate, { type: event.name })).answer.__typename;
  const answers: string[] = [];
  for (let nth = 0; nth < 51; nth += 1) answers.push(await begin());
  expect(answers.slice(49)).toEqual(['SimulationWithSecret', 'TooManySimulations']);
});
