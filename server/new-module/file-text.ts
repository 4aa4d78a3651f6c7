/**
 * A file to be written, by its path inside the repository. Biome formats the text once it is written. Its imports stand
 * in double quotes, so that whoever looks for the imports of this room does not take them for its own.
 */
export interface FileText {
  readonly path: string;
  readonly text: string;
}
