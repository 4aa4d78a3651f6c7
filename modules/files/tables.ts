import type { Generated } from 'kysely';
import type { FileState } from './model.ts';

/** The tables of the Postgres schema "files". */
export type FilesTables = {
  'files.file': {
    id: Generated<number>;
    ownerId: number | null;
    issuedToId: number | null;
    /** The office whose own it is. */
    agencyId: number | null;
    /** Whose paper it is, where somebody else uploaded it. */
    holderId: number | null;
    name: string;
    hash: string;
    size: number;
    state: Generated<FileState>;
    reason: string | null;
    mediaType: string | null;
    pages: number | null;
    text: string | null;
    previewHash: string | null;
    /** The level at which it is handed out to the person it was issued to. */
    assurance: Generated<number>;
    /** Nobody's, and seen by nobody: whoever it was kept for hands it out. */
    sealed: Generated<boolean>;
    createdAt: Date;
  };
  'files.share': { fileId: number; agencyId: number };
};
