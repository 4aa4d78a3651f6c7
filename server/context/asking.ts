import type { Kysely } from 'kysely';
import type { ReadSmall } from '../kit/answers.ts';
import type { Graph } from '../kit/graph.ts';
import type { Narrowing } from '../kit/narrowing.ts';
import type { Viewer } from '../kit/viewer.ts';
import type { Telling } from './telling.ts';

/** For whom and in what a context works. */
export interface Asking {
  readonly viewer: Viewer | null;
  readonly requestId: string;
  /** The graph that the request began with: it ends with the same one. */
  readonly graph: Graph;
  readonly db: Kysely<unknown>;
  /** Where single reads are sent, if they are soon done. */
  readonly small?: ReadSmall;
  /**
   * That the viewer, who was not looked up again, still is who it is. It stands in each statement that writes an
   * answer, and nothing else may be read.
   */
  readonly proof?: Narrowing;
  /** Why the viewer reads, in the viewer's words. */
  readonly reason?: string | null;
  /** The transaction in which it works. */
  readonly telling?: Telling;
  /** What is done, where no document says it. */
  readonly operation?: string;
}
