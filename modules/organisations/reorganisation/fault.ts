import type { Words } from '../../../server/kit/index.ts';

/** What is wrong with a row of the file; 0 is the file as a whole. */
export interface Fault extends Words {
  readonly row: number;
}

export function faultAt({ number: row }: { readonly number: number }, vi: string, en: string): Fault {
  return { row, vi, en };
}
