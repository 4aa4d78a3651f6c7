import { InvalidInput } from '../../../server/kit/index.ts';

/** Days of a form (YYYY-MM-DD), each with its path in the arguments: none lies after the next. */
export type Chain = readonly (readonly [path: string, day: string])[];

/** Days of a form follow each other, and none lies in the future. @throws InvalidInput */
export function insistOnOrder(chains: readonly Chain[], today: string): void {
  for (const chain of chains) {
    const early = chain.find(([, day], at) => day > (chain[at + 1]?.[1] ?? today));
    if (early !== undefined) throw outOfOrder(early[0]);
  }
}

function outOfOrder(path: string): InvalidInput {
  return new InvalidInput(path, {
    vi: 'Ngày không được ở tương lai, hoặc sau việc xảy ra tiếp theo.',
    en: 'The day must not be in the future, nor after what came next.',
  });
}
