import { type RawBuilder, sql } from 'kysely';
import type { Column, Computed } from './columns.ts';
import type { Order } from './page.ts';
import type { Relation } from './relation.ts';
import type { AnySearch, Search } from './search.ts';
import type { Viewer } from './viewer.ts';

/** A domain class: the key of its type in the kit, in Pothos and for other modules. */
export type Class<T extends object> = new () => T;

/**
 * Who may see a row, as a condition of the statement itself; `null` is somebody who is not signed in. It is made of the
 * viewer's rights and of the row alone: a statement is used again as long as the rights are the same.
 */
export type Visible<T> = {
  of(viewer: Viewer | null, col: (property: keyof T & string) => RawBuilder<unknown>): RawBuilder<boolean>;
}['of'];

/** For what is public: an answer that is made of such rows alone is the same for everybody. */
export const everybody = (): RawBuilder<boolean> => sql<boolean>`true`;

type TargetOf<P> = Extract<P extends readonly (infer E)[] ? E : P, object>;

/** A type of the graph and the rows behind it, declared once; read joined or batched by the kit. */
export interface EntityDeclaration<T extends object> {
  /** What it is; the official Vietnamese term stands in it where there is one. */
  readonly description: string;
  /** `<schema>.<table>`, or a view. */
  readonly table: string;
  readonly key: keyof T & string;
  readonly visible: Visible<T>;
  readonly columns: { readonly [K in keyof T]?: Column<T[K]> };
  /** The orders in which a list of it can be asked for, as a closed set of the graph; the first is the usual one. */
  readonly orders?: Readonly<Record<string, ListOrder<T>>>;
  /** Columns, and relations to one, by which a list of it can be narrowed. */
  readonly filters?: readonly (keyof T & string)[];
  readonly computed?: Readonly<Record<string, Computed<T, unknown>>>;
  readonly relations?: { readonly [K in keyof T]?: Relation<T, TargetOf<T[K]>> };
  /** By what a person who types words finds it: `ctx.page(Shelf, info, page, { search })`. */
  readonly search?: Search<T>;
  readonly kinds?: Kinds<T>;
  /** Properties that the resolvers of further fields read, and that the graph itself does not show. */
  readonly keeps?: readonly (keyof T & string)[];
  readonly protects?: Protection<T>;
  /**
   * Whether handling a row is reason enough to read the protected data behind it, as with a dossier: what is reached
   * through it is recorded with it, and needs no other reason.
   */
  readonly isGround?: boolean;
}

/**
 * Personal data: each time an answer tells somebody else of it, that is recorded for the person to see. Names are not
 * protected by themselves: they stand in the work lists of officers and are part of the acts that are recorded anyway.
 * It covers what the graph and `ctx.read`, `ctx.list` and `ctx.page` tell; SQL of a module's own is the module's affair.
 */
export interface Protection<T extends object> {
  /** Columns and computed values that are told only with a record. */
  readonly columns: readonly (keyof T & string)[];
  /** The property with the id of the person whose data it is, or how to find the id. */
  readonly whose:
    | (keyof T & string)
    | { of(col: (property: keyof T & string) => RawBuilder<unknown>): RawBuilder<number | null> }['of'];
}

/** A type whose rows are of several kinds: an interface of the graph, with a type of its own for each kind. */
export interface Kinds<T extends object> {
  /** The property that says which kind a row is of. */
  readonly by: keyof T & string;
  /** By the name in the graph: the stored value of the kind, what it is, and the columns that it alone shows. */
  readonly types: Readonly<Record<string, Kind<T>>>;
}

export interface Kind<T extends object> {
  readonly is: string;
  readonly description: string;
  readonly columns?: { readonly [K in keyof T]?: Column<T[K]> };
}

/** An order of a list: what it is good for, and what it sorts by. The key comes last of itself. */
export interface ListOrder<T> {
  readonly description: string;
  readonly by: Order<T>;
}

/** An entity whose class is not looked at: what the kit works with. */
export interface AnyEntity {
  readonly kind: 'entity';
  readonly type: Class<object>;
  readonly name: string;
  readonly description: string;
  readonly table: string;
  readonly key: string;
  readonly visible: Visible<Record<string, unknown>>;
  readonly columns: Readonly<Record<string, Column<unknown>>>;
  readonly orders: Readonly<Record<string, ListOrder<Record<string, unknown>>>>;
  readonly filters: readonly string[];
  readonly computed: Readonly<Record<string, Computed<Record<string, unknown>, unknown>>>;
  readonly relations: Readonly<Record<string, Relation<never, object>>>;
  readonly search: AnySearch;
  readonly protects: Protection<Record<string, unknown>> | null;
  readonly isGround: boolean;
  readonly keeps: readonly string[];
  /** Null where all rows are of one type. */
  readonly kinds: {
    readonly by: string;
    readonly types: Readonly<
      Record<string, Omit<Kind<object>, 'columns'> & { readonly columns?: AnyEntity['columns'] }>
    >;
  } | null;
}

type Optional =
  | 'kinds'
  | 'orders'
  | 'filters'
  | 'search'
  | 'computed'
  | 'relations'
  | 'protects'
  | 'keeps'
  | 'isGround';
type Erased = Omit<AnyEntity, 'kind' | 'type' | 'name' | Optional> & Partial<Pick<AnyEntity, Optional>>;

/** Declares a type: an unknown column, a column or relation of the wrong type, and a wrong join do not compile. */
export function entity<T extends object>(type: Class<T>, declaration: EntityDeclaration<T>): AnyEntity {
  if (!isErased(declaration)) throw new Error(`${type.name} is declared without a table`);
  return {
    kinds: null,
    protects: null,
    isGround: false,
    keeps: [],
    orders: {},
    filters: [],
    search: {},
    computed: {},
    relations: {},
    ...declaration,
    kind: 'entity',
    type,
    name: type.name,
  };
}

// The compiler cannot see that a type mapped over T is a record; the declaration above has checked every entry.
function isErased(declaration: object): declaration is Erased {
  return 'table' in declaration && 'columns' in declaration;
}

/** What another module adds to a type: it leaves with that module. */
export interface AnyExtension {
  readonly kind: 'extension';
  readonly type: Class<object>;
  readonly relations: Readonly<Record<string, Relation<never, object>>>;
}

export function extend<T extends object>(
  type: Class<T>,
  added: { readonly relations: Readonly<Record<string, Relation<T, object>>> },
): AnyExtension {
  return { kind: 'extension', type, relations: added.relations };
}
