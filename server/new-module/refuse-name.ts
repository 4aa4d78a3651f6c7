/** Why there can be no module of this name and title, in one line; null where there can. */
export function refuseName(
  id: string,
  title: string,
  present: {
    /** The entries of modules/ and of tests/. */
    readonly modules: readonly string[];
    readonly tests: readonly string[];
    /** schema.graphql. */
    readonly graph: string;
    /** The text of the templates themselves. */
    readonly templates: string;
  },
): string | null {
  if (!/^[a-z][a-z0-9]{1,29}$/.test(id))
    return `A module's name is one word of 2 to 30 lower-case letters and digits, such as culture; not "${id}".`;
  if (!/^[\p{L}\p{M}\p{N} ,.()&/-]{1,100}$/u.test(title) || title.trim() === '')
    return 'A title is up to 100 letters, digits and , . ( ) & / -, such as "Văn hóa / Culture".';
  if (present.modules.includes(id)) return `There is a module ${id} already.`;
  if (present.tests.includes(id)) return `The tests have a folder ${id} already, for something else.`;
  const type = `${id.charAt(0).toUpperCase()}${id.slice(1)}Entry`;
  if (present.graph.includes(`type ${type} `)) return `The graph has a type ${type} already.`;
  const ofTheCode = new Set(present.templates.split(/\W+/));
  return RESERVED.has(id) || ofTheCode.has(id)
    ? `"${id}" is a word of the code or of SQL: choose another name.`
    : null;
}

// A module's name is an identifier in TypeScript and a schema in PostgreSQL. The words that the templates use
// themselves are looked up in them.
const RESERVED: ReadonlySet<string> = new Set(
  `all analyse analyze and any array as asc asymmetric authorization both case cast check collate collation column
   concurrently constraint create cross current date default deferrable desc distinct do else end except false fetch
   for foreign freeze from full grant group having ilike in initially inner intersect into is isnull join lateral
   leading left like limit localtime natural not notnull null offset on only or order outer overlaps placing primary
   public references returning right select similar some symmetric table tablesample then to trailing true union
   bullmq unique user using variadic verbose when where window with
   arguments async await break catch class const continue debugger delete enum eval export extends finally function
   if implements import instanceof interface let new package private protected return static super switch this throw
   try typeof undefined var void while yield`.split(/\s+/),
);
