/** What one document may ask for: far more than a screen can show, and little enough to be answered at once. */
export const documentLimits = {
  /** Characters. A websocket takes messages of 64 KiB; over HTTP the variables may be longer, the document not. */
  characters: 50_000,
  /** Words and signs. Parsing costs a moment each, and what was parsed is kept for the next who asks the same. */
  tokens: 4_000,
  /** Steps from the root. A list in a list in a list multiplies rows; GraphiQL's introspection, which reads none, may go deeper. */
  depth: 12,
  /** Fields in all, those of a fragment again wherever it is spread. GraphiQL's introspection has 229. */
  fields: 1_000,
  /** Fields under another name, by which one document may ask the same thing many times. */
  aliases: 100,
  /** Fields of the root: each is a statement of its own, or an act. */
  roots: 20,
  /** `@include`, `@skip` and their like, spread ones again. */
  directives: 100,
} as const;
