import { readFile } from 'node:fs/promises';

/** The text of a file in `migrations/data`. */
export function readText(file: string): Promise<string> {
  return readFile(new URL(`../data/${file}`, import.meta.url), 'utf8');
}

/**
 * The rows of a separated file in `migrations/data`, each keyed by the header line.
 *
 * Neither of our formats quotes, so a separator never stands inside a cell; a row of another width throws.
 */
export async function readRows(
  file: string,
  separator: '\t' | ',',
): Promise<readonly Readonly<Record<string, string>>[]> {
  const [header = '', ...lines] = (await readText(file)).replace(/\r?\n$/, '').split(/\r?\n/);
  const names = header.split(separator);
  return lines.map((line, index) => {
    const cells = line.split(separator);
    if (cells.length !== names.length) throw new Error(`${file}: row ${index + 1} has ${cells.length} cells`);
    return Object.fromEntries(names.map((name, column) => [name, cells[column] ?? '']));
  });
}
