type KeysOf<T, V> = { [K in keyof T]-?: T[K] extends V ? K : never }[keyof T] & string;
type RelationsOf<T> = {
  [K in keyof T]-?: NonNullable<T[K]> extends Date ? never : T[K] extends object | null ? K : never;
}[keyof T] &
  string;

/** By what a person who types words finds the rows of a type. Each place of it needs an index of its own. */
export interface Search<T> {
  /**
   * The property that holds the plain words of a row, `server.plain(name)`: every word typed occurs in it. The index is
   * `using gin ((' ' || plain_name) gin_trgm_ops)`.
   */
  readonly words?: KeysOf<T, string>;
  /** Codes, found whole or by their beginning. The index is `(code collate "C")`. */
  readonly beginning?: readonly KeysOf<T, string | null>[];
  /** Numbers that are found whole or not at all, since parts of them are nobody's business. */
  readonly whole?: readonly KeysOf<T, string | null>[];
  /**
   * Relations: a row is found by what finds the row behind it, as far as the viewer may see that one. Those of a module
   * that is off are passed over.
   */
  readonly through?: readonly RelationsOf<T>[];
}

/** The same of a class that is not looked at. */
export interface AnySearch {
  readonly words?: string;
  readonly beginning?: readonly string[];
  readonly whole?: readonly string[];
  readonly through?: readonly string[];
}
