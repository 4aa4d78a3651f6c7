import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { IncomingMessage } from 'node:http';
import { getOperationAST, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { z } from 'zod';

/** The statements that a server in this process sends for each operation it is asked over HTTP, whatever else it does meanwhile. */
export interface StatementCounts {
  /** For `onStatement` of the server. */
  readonly heard: (statement: string) => void;
  /** While this runs, what is asked by `fetch` is counted. */
  during(act: () => Promise<unknown>): Promise<void>;
  /** By operation: how many statements each time took, in the order of asking. */
  counts(): ReadonlyMap<string, readonly number[]>;
}

/**
 * Those who wait are woken behind the commit, at any moment; who asks is looked up together with whoever else comes at the
 * same moment, be it over a websocket.
 */
const NOBODYS = /pg_notify|as session_id|^\s*select where/;

const STARTED = 'http.server.request.start';
const started = z.object({ request: z.instanceof(IncomingMessage) });
const body = z.string().transform((text) => asked.parse(JSON.parse(text)));
const asked = z.object({ query: z.string() });

export function statementCounts(): StatementCounts {
  const requests = new AsyncLocalStorage<string>();
  const open = new Map<string, { count: number }>();
  const counted = new Map<string, { count: number }[]>();
  const enter = (message: unknown): void => {
    const { request } = started.parse(message);
    requests.enterWith(String(request.headers['x-request-id']));
  };
  const before = globalThis.fetch;
  const ask: typeof fetch = async (input, init) => {
    const { data } = body.safeParse(init?.body);
    if (data === undefined) return before(input, init);
    const counter = { count: 0 };
    const id = randomUUID();
    open.set(id, counter);
    const name = nameOf(data.query);
    counted.set(name, [...(counted.get(name) ?? []), counter]);
    const headers = new Headers(init?.headers);
    headers.set('x-request-id', id);
    const response = await before(input, { ...init, headers });
    // What it set off goes on behind the answer.
    open.delete(id);
    return response;
  };
  return {
    heard: (statement) => {
      if (NOBODYS.test(statement)) return;
      const counter = open.get(requests.getStore() ?? '');
      if (counter !== undefined) counter.count += 1;
    },
    during: async (act) => {
      subscribe(STARTED, enter);
      globalThis.fetch = ask;
      try {
        await act();
      } finally {
        globalThis.fetch = before;
        unsubscribe(STARTED, enter);
      }
    },
    counts: () => new Map([...counted].map(([name, counters]) => [name, counters.map(({ count }) => count)])),
  };
}

/** `mutation SubmitDossier`, or where the operation has no name of its own `mutation { submitDossier }`. */
function nameOf(document: string): string {
  const found = getOperationAST(parse(document));
  if (found == null) return document;
  return `${found.operation} ${found.name?.value ?? rootsOf(found)}`;
}

function rootsOf({ selectionSet }: OperationDefinitionNode): string {
  const fields = selectionSet.selections.flatMap((each) =>
    each.kind === Kind.FIELD ? [each.name.value] : [],
  );
  return `{ ${fields.join(' ')} }`;
}
