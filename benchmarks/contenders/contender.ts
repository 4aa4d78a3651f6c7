import type { Asked } from '../operations/asked.ts';
import type { Operation } from '../operations/operations.ts';

/** One of those that are measured: how it is started, asked and understood. */
export interface Contender {
  readonly name: string;
  readonly title: string;
  /** The file that is run, from the root of the repository. */
  readonly entry: string;
  /** What it needs in its environment besides port and database. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What it is asked, as an HTTP request. */
  request(operation: Operation, asked: Asked): { readonly path: string; readonly body: string };
  /** Its answer's data in the shape of Motcua's. */
  understood(operation: Operation, data: unknown): unknown;
}
