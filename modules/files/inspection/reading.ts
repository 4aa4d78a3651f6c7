import type { MediaType } from './media-types.ts';

/** What was read from an acceptable file, still inside the inspecting process. */
export interface Reading {
  readonly mediaType: MediaType;
  readonly pages: number;
  readonly text: string;
  readonly preview: Uint8Array;
}
