import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** Subscribers in a process of their own. */
export interface Crowd {
  reset(): Promise<void>;
  received(): Promise<number>;
  /** How late each event came, in milliseconds, the quickest first. */
  lags(): Promise<readonly number[]>;
  leave(): Promise<void>;
}

const SCRIPT = fileURLToPath(new URL('./subscribers.ts', import.meta.url));

export async function openCrowd(url: string, token: string, sockets: number): Promise<Crowd> {
  const child = fork(SCRIPT);
  await ask(child, { url, token, sockets }, 'opened');
  // Until the last subscription has begun.
  await pause(2_000);
  return {
    reset: async () => void (await ask(child, 'reset', 'reset')),
    received: async () => Number(await ask(child, 'count', 'received')),
    lags: async () => {
      const lags = await ask(child, 'lags', 'lags');
      return Array.isArray(lags) ? lags.map(Number) : [];
    },
    leave: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

async function ask(child: ChildProcess, question: object | string, answer: string): Promise<unknown> {
  const over = new AbortController();
  try {
    const answered = once(child, 'message', over);
    const left = once(child, 'exit', over).then(() => Promise.reject(new Error('The subscribers left')));
    child.send(question);
    const [message] = await Promise.race([answered, left]);
    return Reflect.get(Object(message), answer);
  } finally {
    over.abort();
  }
}
