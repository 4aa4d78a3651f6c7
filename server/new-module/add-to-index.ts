const IMPORT = /^import (\w+) from '\.\/\1\/module\.ts';$/;
const DEPARTMENTS = /(const departments: readonly Module\[\] = \[)([^\]]*)(\];)/;

/** The text of modules/index.ts with one more department, in order. @throws where the list is not where it was */
export function addToIndex(text: string, id: string): string {
  const lines = text.split('\n');
  const imports = lines.filter((line) => IMPORT.test(line));
  const at = lines.findIndex((line) => IMPORT.test(line));
  if (at < 0 || !DEPARTMENTS.test(text))
    throw new Error('modules/index.ts has no list of departments to add to');
  return lines
    .filter((line) => !IMPORT.test(line))
    .toSpliced(at, 0, ...[...imports, `import ${id} from './${id}/module.ts';`].sort())
    .join('\n')
    .replace(DEPARTMENTS, (_all, before: string, list: string, after: string) => {
      const names = list.split(',').map((name) => name.trim());
      return `${before}${[...names.filter((name) => name !== ''), id].sort().join(', ')}${after}`;
    });
}
