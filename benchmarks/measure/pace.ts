import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { post } from './post.ts';
import type { Requests } from './run-generator.ts';

/** How a steady stream of requests was answered. */
export interface Paced {
  /** Milliseconds of the answers, each from the moment when its request was due. */
  readonly times: readonly number[];
  readonly refused: number;
}

const TICK = 5;

/**
 * Asks so many requests a second, spread evenly, whether the earlier ones are answered or not. Those that are answered
 * with 429 are counted, any other failure is thrown.
 */
export async function pace(
  url: string,
  requests: Requests,
  perSecond: number,
  seconds: number,
): Promise<Paced> {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const times: number[] = [];
  let refused = 0;
  const running: Promise<void>[] = [];
  const from = performance.now();
  const due = (nth: number) => from + (nth * 1000) / perSecond;
  const total = Math.floor(perSecond * seconds);
  for (let nth = 0; nth < total; ) {
    for (; nth < total && due(nth) <= performance.now(); nth += 1) {
      const at = due(nth);
      const [path = '', body = '', token = ''] = requests[nth % requests.length] ?? [];
      running.push(
        post(agent, url + path, body, token).then(({ status }) => {
          if (status === 429) refused += 1;
          else if (status === 200) times.push(performance.now() - at);
          else throw new Error(`A request was answered with ${status}`);
        }),
      );
    }
    await pause(TICK);
  }
  await Promise.all(running);
  agent.destroy();
  return { times, refused };
}
