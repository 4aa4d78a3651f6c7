import { describe, expect, it } from 'vitest';
import { openLimiters } from '../../server/door/limiters.ts';
import { TooManyRequests } from '../../server/door/too-many-requests.ts';
import { subscribeOver } from '../support/client.ts';
import { openProvince } from '../support/province.ts';
import { testDoor } from '../support/test-door.ts';

const RATE = 20;
/** Wide enough for all who sign in here from one address. */
const FROM_ADDRESS = 60;
const MANY = 200;
const rates = { anonymous: FROM_ADDRESS, person: RATE, staff: 1_000_000, client: 1_000_000 };
const province = await openProvince({
  work: false,
  environment: { door: testDoor({ rates, trustedProxies: ['127.0.0.0/8'] }) },
});
const persons = [
  await province.person(),
  await province.person(),
  await province.person(),
  await province.person(),
  await province.person(),
  await province.person(),
];
const nextPerson = () => {
  const person = persons.pop();
  if (person === undefined) throw new Error('More tests than persons');
  return person;
};
const words = expect.stringMatching(/\S/);
const times = (count: number) => Array.from({ length: count }, (_, at) => at);

/** So many requests at once, by how they were answered. */
async function surge(
  ask: (nth: number) => Promise<Response>,
  count = MANY,
): Promise<{
  readonly answered: number;
  readonly refused: readonly Response[];
  /** Seconds that it may have touched. */
  readonly seconds: number;
}> {
  const from = performance.now();
  const responses = await Promise.all(times(count).map(ask));
  const refused = responses.filter(({ status }) => status === 429);
  const seconds = Math.ceil((performance.now() - from) / 1000) + 1;
  return { seconds, answered: responses.filter(({ ok }) => ok).length, refused };
}

const post = (query: string, headers: Record<string, string>) =>
  fetch(`${province.url()}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
const from = (address: string) => ({ 'x-forwarded-for': address });
const as = (token: string | undefined) => ({ authorization: `Bearer ${token}` });

describe('whoever asks too fast', () => {
  it.each([
    ['the same', () => '{ procedures(first: 1) { edges { node { code } } } }'],
    ['ever something new', (nth: number) => `{ viewer { name } } # ${nth}`],
  ])('is refused with 429, and told when to come again: %s', async (_what, query) => {
    const person = nextPerson();
    const { answered, refused, seconds } = await surge((nth) => post(query(nth), as(person.token)));
    // A second may end between two requests, and another begin.
    expect(answered).toBeGreaterThan(0);
    expect(answered).toBeLessThanOrEqual(seconds * RATE);
    expect(refused.length).toBe(MANY - answered);
    const [response] = refused;
    expect(response?.headers.get('retry-after')).toBe('1');
    expect(await response?.json()).toEqual({
      errors: [
        { message: words, extensions: { code: 'TooManyRequests', vi: words, en: words, retryAfter: 1 } },
      ],
    });
  });

  it('leaves room for all others', async () => {
    const person = nextPerson();
    const other = nextPerson();
    const [{ refused }, own] = await Promise.all([
      surge(() => post('{ viewer { name } }', as(person.token))),
      post('{ viewer { name } }', as(other.token)),
    ]);
    expect(refused.length).toBeGreaterThan(0);
    expect(own.status).toBe(200);
  });

  it('with heavy operations is refused sooner', async () => {
    const person = nextPerson();
    // 100 rows of 21 values or rows each: 21 points, which is all that somebody has in a second.
    const heavy = '{ procedures(first: 100) { edges { node { papers(first: 9) { name } } } } }';
    const { answered, refused, seconds } = await surge(() => post(heavy, as(person.token)), 20);
    expect(answered).toBeLessThanOrEqual(seconds);
    expect(refused.length).toBe(20 - answered);
  });

  it('over a websocket is told so, and cut off where it does not listen', async () => {
    const person = nextPerson();
    const socket = subscribeOver(province.url(), person.token);
    const ask = async (): Promise<unknown> => {
      try {
        const { value } = await socket.subscribe('{ viewer { name } }').next();
        return value?.errors?.[0]?.extensions?.code ?? 'answered';
      } catch (refused) {
        return Array.isArray(refused) ? refused[0]?.extensions.code : 'closed';
      }
    };
    const results: unknown[] = [];
    while (!results.includes('closed')) results.push(...(await Promise.all(times(25).map(ask))));
    expect(results).toContain('answered');
    expect(results).toContain('TooManyRequests');
    expect(await socket.closed).toEqual({ code: 4429, reason: 'Too many requests' });
  });

  it('by other addresses than GraphQL is refused as well', async () => {
    const { refused } = await surge(() =>
      fetch(`${province.url()}/verify/nothing`, { headers: from('203.0.113.70') }),
    );
    expect(await refused[0]?.json()).toEqual({ refusal: 'TooManyRequests', vi: words, en: words });
  });
});

describe('who is not signed in is counted by address', () => {
  const QUERY = '{ procedures(first: 1) { edges { cursor } } }';

  it('so that one who asks too fast hinders nobody elsewhere', async () => {
    const { refused } = await surge(() => post(QUERY, from('203.0.113.1')));
    expect(refused.length).toBeGreaterThan(0);
    const { answered } = await surge((nth) => post(QUERY, from(`203.0.113.${100 + nth}`)), 50);
    expect(answered).toBe(50);
  });

  it('all of one /64 of IPv6 as one, and those of another apart', async () => {
    const { answered, seconds } = await surge((nth) =>
      post(QUERY, from(`2001:db8:0:7::${nth.toString(16)}`)),
    );
    expect(answered).toBeLessThanOrEqual(seconds * FROM_ADDRESS);
    const apart = await surge((nth) => post(QUERY, from(`2001:db8:${nth.toString(16)}::1`)), 50);
    expect(apart.answered).toBe(50);
  });

  it('by the last one that a trusted proxy names, whatever was written before', async () => {
    const { answered, seconds } = await surge((nth) =>
      post(QUERY, from(`198.51.100.${nth}, 203.0.113.9, 127.0.0.9`)),
    );
    expect(answered).toBeLessThanOrEqual(seconds * FROM_ADDRESS);
  });

  it('also for documents that cannot be read', async () => {
    const { refused } = await surge(() => post('{ viewer {', from('203.0.113.80')));
    expect(refused.length).toBeGreaterThan(0);
  });

  it('and by how much they send, which is not even read', async () => {
    const body = JSON.stringify({ query: 'x'.repeat(3_000_000) });
    const { answered, refused } = await surge(
      () =>
        fetch(`${province.url()}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...from('203.0.113.85') },
          body,
        }).catch(() => new Response(null, { status: 429 })),
      10,
    );
    expect(answered).toBeLessThan(10);
    expect(refused.length).toBeGreaterThan(0);
  });

  it('and a bearer that nobody has is nobody', async () => {
    const { answered, seconds } = await surge((nth) =>
      post(QUERY, { ...from('203.0.113.90'), ...as(`nobody-has-this-token-${nth}`) }),
    );
    expect(answered).toBeLessThanOrEqual(seconds * FROM_ADDRESS);
  });
});

describe('attempts to sign in', () => {
  const limiters = openLimiters(testDoor({ signInRate: 5 }));

  it('are few from an address', async () => {
    for (const _time of times(5)) expect(await limiters.signIn('203.0.113.5')).toBeUndefined();
    await expect(limiters.signIn('203.0.113.5')).rejects.toThrow(TooManyRequests);
    expect(await limiters.signIn('203.0.113.99')).toBeUndefined();
  });
});
