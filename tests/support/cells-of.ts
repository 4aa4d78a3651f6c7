import { unzipSync } from 'fflate';

/** The cells of a workbook, row by row, by the letter of their column. */
export function cellsOf(workbook: Uint8Array): readonly Readonly<Record<string, string>>[] {
  const { 'xl/worksheets/sheet1.xml': sheet = new Uint8Array() } = unzipSync(workbook);
  const rows = new TextDecoder().decode(sheet).match(/<row .*?<\/row>/gs) ?? [];
  return rows.map((row) =>
    Object.fromEntries(
      [...row.matchAll(/<c r="([A-Z]+)\d+"[^>]*?(?:\/>|>(.*?)<\/c>)/gs)].map(([, column, cell = '']) => [
        column,
        cell.replaceAll(/<[^>]+>/g, ''),
      ]),
    ),
  );
}
