import { z } from 'zod';
import type { Asker } from '../support/asker.ts';
import { pollUntil } from '../support/poll-until.ts';
import { diplomaImport, followImports } from './import-documents.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const created = z.object({ id: z.string() });

export function sent(registrar: Asker, agencyId: number, file: string | Uint8Array): Promise<Response> {
  return registrar.fetch(`/diploma-imports?agency=${agencyId}&kind=lower-secondary&year=2026`, {
    method: 'POST',
    headers: { 'content-type': typeof file === 'string' ? 'text/csv; charset=utf-8' : XLSX },
    body: Buffer.from(file),
  });
}

/** Sends a file with the lower secondary diplomas of 2026; answers with the id of its import. */
export async function send(registrar: Asker, agencyId: number, file: string | Uint8Array): Promise<string> {
  return created.parse(await (await sent(registrar, agencyId, file)).json()).id;
}

/** The import once a worker is done with it, with the rows of its report. */
export function settled(registrar: Asker, id: string, seconds?: number) {
  return pollUntil(async () => {
    const { diplomaImport: found } = await registrar.ask(diplomaImport, { id });
    if (found === null || /ING$/.test(found.state)) return null;
    const { rows, ...rest } = found;
    return { id, ...rest, rows: rows.edges.map(({ node }) => node) };
  }, seconds);
}

/** What somebody is told over a websocket while imports go on. */
export function followed(registrar: Asker) {
  const socket = registrar.socket();
  const told = new Map<string, { readonly state: string; readonly done: number; readonly taken: number }[]>();
  const beats: unknown[] = [];
  const listen = async () => {
    for await (const { data } of socket.subscribe(followImports)) {
      const event = data?.events.event;
      if (event == null || !('importId' in event)) beats.push(data);
      else {
        const { importId, state, waiting, known, refused, taken } = event;
        const one = { state, done: waiting + known + refused + taken, taken };
        told.set(importId, [...(told.get(importId) ?? []), one]);
      }
    }
  };
  const ended = listen();
  // A test that fails leaves its server: it shall show its own fault, and not the one of a closed socket.
  ended.catch(() => undefined);
  return {
    /** What was told of one import. */
    of: (id: string) => told.get(id) ?? [],
    /** Resolves when the subscription has begun. */
    begun: () => pollUntil(async () => beats.length > 0),
    close: async () => {
      await socket.close();
      await ended;
    },
  };
}
