import type { RefusalReason } from './inspection/refusal-reasons.ts';

/** A file that somebody handed in, or that the province issued (tệp tin). */
export class File {
  declare readonly id: number;
  declare readonly ownerId: number | null;
  declare readonly issuedToId: number | null;
  declare readonly holderId: number | null;
  declare readonly name: string;
  declare readonly size: number;
  declare readonly state: FileState;
  declare readonly reason: RefusalReason | null;
  declare readonly mediaType: string | null;
  declare readonly pages: number | null;
  declare readonly text: string | null;
  declare readonly previewHash: string | null;
  declare readonly createdAt: Date;
}

export const FileState = { WAITING: 'waiting', ACCEPTED: 'accepted', REFUSED: 'refused' } as const;
export type FileState = (typeof FileState)[keyof typeof FileState];
