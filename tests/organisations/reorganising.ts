import { carryOutReorganisations } from '../../modules/organisations/jobs/carry-out-reorganisations.ts';
import { makeContext } from '../../server/context/make-context.ts';
import type { Platform } from '../../server/context/platform.ts';
import type { Asker } from '../support/asker.ts';
import { pollUntil } from '../support/poll-until.ts';
import * as documents from './reorganisation-documents.ts';

export type Cells = Readonly<Record<string, string | null | undefined>>;

/** The text of a file with these rows, after RFC 4180. */
export function csv(rows: readonly Cells[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (text = '') => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [columns, ...rows.map((row) => columns.map((column) => cell(row[column] ?? undefined)))]
    .map((cells) => cells.join(','))
    .join('\r\n');
}

/** Plans it; answers with its id. @throws where it is refused */
export async function filed(planner: Asker, day: string, file: string): Promise<string> {
  const { answer } = await planner.ask(documents.planReorganisation, { title: 'Nghị quyết thử', day, file });
  if (answer.__typename !== 'Reorganisation') throw new Error(answer.en);
  return answer.id;
}

/** Plans it, and waits until everything that hangs on it is listed. @throws where it is refused */
export async function planned(planner: Asker, day: string, rows: readonly Cells[]): Promise<string> {
  const id = await filed(planner, day, csv(rows));
  await pollUntil(async () => (await stateOf(planner, id)).state !== 'SURVEYING');
  return id;
}

/** Does at once what a worker does. */
export function work(platform: Platform): Promise<void> {
  const { registry, database } = platform;
  const asking = { viewer: null, requestId: 'work', graph: registry.graph(), db: database.db };
  return carryOutReorganisations({}, makeContext(platform, asking));
}

/** Confirms it. @throws where it is refused */
export async function confirmed(confirmer: Asker, id: string): Promise<void> {
  const { answer } = await confirmer.ask(documents.reorganise, { reorganisation: id });
  if (answer.__typename !== 'Reorganisation') throw new Error(answer.en);
}

export async function stateOf(asker: Asker, id: string) {
  const { reorganisation } = await asker.ask(documents.progress, { id });
  if (reorganisation === null) throw new Error(`${asker.login} sees no reorganisation ${id}`);
  return reorganisation;
}

/** Waits until nothing is left to be handed over but what nobody has decided. */
export function handedOver(asker: Asker, id: string) {
  return pollUntil(async () => {
    const found = await stateOf(asker, id);
    const waits = found.affected.some(({ ready, undecided }) => ready > 0 || undecided > 0);
    const settled = found.state === 'FINISHED' || (found.state === 'RUNNING' && waits);
    return settled && found.affected.every(({ ready }) => ready === 0) && found;
  });
}

/** Decides all that waits, page by page. */
export async function decided(
  planner: Asker,
  id: string,
  successor: (candidates: readonly string[]) => string,
): Promise<number> {
  const page = { id, state: 'UNDECIDED', first: 100 } as const;
  const { affectedThings } = await planner.ask(documents.affectedThings, page);
  const things = affectedThings.edges.map(({ node }) => node);
  const byAgency = Map.groupBy(things, ({ candidates }) => successor(candidates.split(', ')));
  for (const [agency, theirs] of byAgency) {
    const { answer } = await planner.ask(documents.decideSuccessor, {
      reorganisation: id,
      things: theirs.map((thing) => thing.id),
      agency,
    });
    if (answer.__typename !== 'Reorganisation') throw new Error(answer.en);
  }
  return things.length === 0 ? 0 : things.length + (await decided(planner, id, successor));
}
