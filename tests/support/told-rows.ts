export interface ToldRow {
  readonly type: string;
  readonly id: string;
}

/** The rows in an answer of which type and id are told, however deep they stand. */
export function toldRows(value: unknown): readonly ToldRow[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(toldRows);
  if (!('__typename' in value)) return inside;
  const type = String(value.__typename);
  const ids = ['id', `idOf${type}`].flatMap((name) => {
    const id: unknown = Reflect.get(value, name);
    return id === undefined ? [] : [String(id)];
  });
  return [...ids.map((id) => ({ type, id })), ...inside];
}
