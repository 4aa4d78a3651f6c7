import { z } from 'zod';
import { defineContract, event } from '../../server/kit/index.ts';

export { handedIn } from './handed-in.ts';
export { handedOut } from './handed-out.ts';
export { FileNotFound } from './refusals.ts';

const fileId = z.object({ fileId: z.number() });

/** Files: kept by content, opened by nobody before a worker has looked at them. */
export const files = defineContract({
  id: 'files',
  title: 'Tệp tin / Files',
  settings: z.object({
    largestFile: z.int().min(1).max(100).default(20).meta({
      title: 'Dung lượng tệp lớn nhất (MB) / Largest file (MB)',
    }),
  }),
  permissions: { readFiles: 'Read the files that were handed in to the agency.' },
  events: {
    /** A worker has looked at a file: it is accepted, or refused with a reason. */
    fileInspected: event(z.object({ fileId: z.number(), state: z.enum(['accepted', 'refused']) }), {
      title: 'Tệp đã được kiểm tra / File inspected',
      description: 'A worker has looked at a file.',
      sample: { fileId: 77, state: 'accepted' },
      subject: 'fileId',
      // Whose file it is, its module alone knows.
      followers: 'nobody',
    }),
  },
  jobs: {
    inspectFile: { lane: 'files', payload: fileId },
  },
  calls: {
    /** The file, if this account owns it; null otherwise. */
    ownFile: {
      input: z.object({ fileId: z.number(), accountId: z.number() }),
      output: z
        .object({
          id: z.number(),
          name: z.string(),
          state: z.enum(['waiting', 'accepted', 'refused']),
          text: z.string().nullable(),
        })
        .nullable(),
    },
    /** Says whose paper a file is that somebody else uploaded: they may see it. False where it is another's already. */
    holdFor: { input: z.object({ fileId: z.number(), personId: z.number() }), output: z.boolean() },
    /** Lets the officers of an agency read these files from now on, and tells what is known of each. */
    share: {
      input: z.object({ fileIds: z.array(z.number()).readonly(), agencyId: z.number() }),
      output: z
        .array(z.object({ id: z.number(), state: z.enum(['waiting', 'accepted', 'refused']) }))
        .readonly(),
    },
    /** Lets the officers of an agency read these files no longer. */
    unshare: {
      input: z.object({ fileIds: z.array(z.number()).readonly(), agencyId: z.number() }),
      output: z.void(),
    },
    /** Lets the officers of an agency read from now on what those of another may read. */
    shareOn: {
      input: z.object({
        shares: z
          .array(z.object({ fileId: z.number(), fromAgencyId: z.number(), toAgencyId: z.number() }))
          .readonly(),
      }),
      output: z.void(),
    },
    /** What these files hold, for whoever has found out that they may be read. */
    contents: {
      input: z.object({ fileIds: z.array(z.number()).readonly() }),
      output: z
        .array(
          z.object({
            id: z.number(),
            name: z.string(),
            hash: z.string(),
            size: z.number(),
            state: z.enum(['waiting', 'accepted', 'refused']),
            mediaType: z.string().nullable(),
          }),
        )
        .readonly(),
    },
    /**
     * Keeps what was handed in by somebody whom the law hides: it has no owner and no name here, nobody sees it, and of
     * what it says nothing is kept beside it. Whoever calls knows what it is, and hands it out. Answers with its id.
     */
    keepSealed: { input: z.object({ hash: z.string(), size: z.number() }), output: z.number() },
    /** Keeps a document that the province itself made, whose content is stored already. Answers with its id. */
    keepIssued: {
      input: z.object({
        issuedToId: z.number(),
        name: z.string(),
        hash: z.string(),
        size: z.number(),
        mediaType: z.string(),
        pages: z.number(),
        /** The level at which it is handed out to that person. */
        assurance: z.number(),
      }),
      output: z.number(),
    },
    /** Keeps a document that the province made for an office itself; its officers may read it. Answers with its id. */
    keepForOffice: {
      input: z.object({
        agencyId: z.number(),
        name: z.string(),
        hash: z.string(),
        size: z.number(),
        mediaType: z.string(),
        /** Null for what has no pages. */
        pages: z.number().nullable(),
      }),
      output: z.number(),
    },
  },
});
