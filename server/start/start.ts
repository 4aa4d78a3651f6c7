import { createServerAdapter } from '@whatwg-node/server';
import type { Platform } from '../context/platform.ts';
import type { Environment } from '../environment.ts';
import { answerHealth, type Health } from '../http/health.ts';
import { type Listener, listen } from '../http/listen.ts';
import type { Clock } from '../kit/context.ts';
import type { Module } from '../kit/module.ts';
import { openLog } from '../observe/log.ts';
import { stayListed } from '../processes/stay-listed.ts';
import { findModules } from '../registry/find.ts';
import { inOrder } from '../registry/order.ts';
import { databaseAnswers } from './database-answers.ts';
import { layFoundation } from './foundation.ts';
import { openPlatform } from './open-platform.ts';
import { startWeb } from './start-web.ts';
import { startWork } from './start-work.ts';

export interface StartOptions {
  readonly environment: Environment;
  readonly halves: { readonly web: boolean; readonly work: boolean };
  /** The modules of this repository; those that MODULES names are added. */
  readonly installed: readonly Module[];
  readonly clock?: Clock;
  /** A line for the person who started it. */
  readonly say?: (line: string) => void;
  readonly onStatement?: (sql: string) => void;
  /** Runs once the tables are there and before anything is answered. */
  readonly prepare?: (platform: Platform) => Promise<void>;
}

export interface Running {
  /** Where it answers, without a slash at the end. */
  readonly url: string;
  readonly platform: Platform;
  /** Drains: nothing new is taken, what runs is finished, everything is closed. */
  stop(): Promise<void>;
}

const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** Starts the web half, the working half, or both in one process. @throws PortTaken, and whatever keeps it from starting */
export async function start({ environment, halves, installed, ...options }: StartOptions): Promise<Running> {
  const log = openLog(environment.logLevel);
  const stack = new AsyncDisposableStack();
  let listener: Listener | null = null;
  try {
    const modules = inOrder([...installed, ...(await findModules(environment.modules, installed))]);
    listener = halves.web
      ? await listen(environment.host, environment.port, 'PORT')
      : await listen(environment.host, environment.workerPort, 'WORKER_PORT');
    const url = `http://${environment.host}:${listener.port}`;
    const foundation = await layFoundation(environment, log, stack, {
      say: () => undefined,
      modules,
      web: halves.web,
      ...options,
    });
    const platform = await openPlatform(environment, foundation, log, stack, {
      installed: modules,
      clock: options.clock ?? systemClock,
      // A worker writes addresses into documents, but it is the web half that answers there.
      publicUrl:
        environment.publicUrl ?? (halves.web ? url : `http://${environment.host}:${environment.port}`),
      sink: halves.work,
    });
    const patient: Platform = { ...platform, database: foundation.patient };
    await options.prepare?.(patient);
    const health: Health = { ready: databaseAnswers(foundation.database.db) };
    const { metrics } = platform;
    // Before it answers that it is ready: behind that nothing may fail any more.
    const role = halves.web && halves.work ? 'both' : halves.web ? 'web' : 'worker';
    const listed = await stayListed(platform, role);
    stack.defer(() => listed.close());
    if (halves.work) await startWork(environment, foundation.access, patient, stack);
    const { close } = listener;
    stack.defer(close);
    if (halves.web) startWeb(environment, platform, listener, health, stack);
    else {
      const adapter = createServerAdapter(async (request: Request) => {
        const answer = await answerHealth(new URL(request.url).pathname, health, metrics);
        return answer ?? new Response('not found\n', { status: 404 });
      });
      listener.serve(adapter);
    }
    return { url, platform, stop: () => stack.disposeAsync() };
  } catch (error) {
    await stack.disposeAsync();
    await listener?.close();
    throw error;
  }
}
