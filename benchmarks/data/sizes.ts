/** How many of each the data set holds. */
export interface Sizes {
  readonly scale: number;
  readonly procedures: number;
  readonly persons: number;
  readonly officers: number;
  readonly dossiers: number;
  readonly drafts: number;
  /** Persons with drafts and a session. */
  readonly citizens: number;
}

/** The data set at a scale; at 1 a million dossiers, which have some three million events and 1.5 million files. */
export function sizesAt(scale: number): Sizes {
  return {
    scale,
    procedures: 1_293,
    persons: Math.ceil(200_000 * scale),
    officers: Math.max(400, Math.ceil(2_000 * scale)),
    dossiers: Math.ceil(1_000_000 * scale),
    drafts: Math.max(20_000, Math.ceil(60_000 * scale)),
    citizens: Math.max(300, Math.ceil(3_000 * scale)),
  };
}
