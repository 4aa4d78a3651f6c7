/** A printed document as data. Texts are printed in NFC; a value of null is a dotted line, to be filled in by hand. */
export interface Paper extends PaperSetup {
  readonly blocks: readonly Block[];
}

export interface PaperSetup {
  readonly format: 'A4' | 'A5';
  readonly landscape?: boolean;
  /** Size of the text in points; headings follow it. */
  readonly fontSize: number;
  /** What a reader's window is called. */
  readonly title: string;
  readonly author: string;
  /** When it was issued, not when it was drawn: what says the same has the same bytes. */
  readonly issuedAt: Temporal.Instant;
}

/** What stands in a document, from above. */
export type Block = Head | Title | Line | Paragraph | Table | Signatures;

/** Who issues it beside the name of the country (quốc hiệu), number and day below. */
export interface Head {
  readonly kind: 'head';
  /** From above, in capitals. */
  readonly office: readonly string[];
  readonly number: string | null;
  readonly placeAndDay: string;
}

/** Its name, and a code that a machine reads, too. */
export interface Title {
  readonly kind: 'title';
  readonly text: string;
  readonly note?: string;
  readonly qr?: string | null;
}

/** Labels with what stands behind each, side by side. */
export interface Line {
  readonly kind: 'line';
  readonly fields: readonly { readonly label: string; readonly value: string | null }[];
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

/** Its titles stand above it on every page. */
export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** Whether it goes on with a table that stands right above: its titles are there already. */
  readonly continues?: boolean;
}

export interface Column {
  readonly title: string;
  /** Its part of the width, compared with the others. */
  readonly share: number;
  readonly align?: 'left' | 'center' | 'right';
}

/** Who signs, side by side; never torn apart by the end of a page. */
export interface Signatures {
  readonly kind: 'signatures';
  readonly of: readonly { readonly title: string; readonly note: string; readonly name: string | null }[];
}
