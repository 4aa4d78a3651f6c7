import { operations } from '../operations/operations.ts';

/** A table of markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** What an operation is called in words. */
export function titleOf(name: string): string {
  return operations.find((operation) => operation.name === name)?.title ?? name;
}

/** A ratio; nothing where there is none. */
export function times(ratio: number | null): string {
  return ratio === null ? '' : ratio.toFixed(2);
}
