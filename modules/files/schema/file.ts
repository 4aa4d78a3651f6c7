import { sql } from 'kysely';
import {
  choice,
  choices,
  computed,
  dateTime,
  entity,
  id,
  int,
  maybe,
  reasonsBy,
  string,
} from '../../../server/kit/index.ts';
import { files } from '../contract.ts';
import { refusalReasons } from '../inspection/refusal-reasons.ts';
import { File, FileState } from '../model.ts';
import { sharedWith } from '../queries/shared-with.ts';

export const fileState = choices(FileState, 'FileState', 'What is known of a file.', {
  WAITING: 'A worker has not looked at it yet.',
  ACCEPTED: 'It is what it should be.',
  REFUSED: 'It is not taken, for a reason.',
});

export const file = entity(File, {
  description:
    'A file that somebody handed in, or that the province issued (tệp tin). Its content: `GET /files/<id>/content`.',
  table: 'files.file',
  key: 'id',
  visible: (viewer, col) => sql`(
    ${col('ownerId')} = ${viewer?.accountId ?? null}::bigint
    or ${col('issuedToId')} = ${viewer?.personId ?? null}::bigint
    or ${col('holderId')} = ${viewer?.personId ?? null}::bigint
    or ${sharedWith(viewer?.reach(files.permissions.readFiles) ?? [], col('id'))})`,
  protects: {
    columns: ['text'],
    whose: (col) => sql`coalesce(${col('issuedToId')}, ${col('holderId')},
      (select account.person_id from server.account where account.id = ${col('ownerId')}))`,
  },
  columns: {
    id: id('Id.'),
    name: string('Name that it was handed in under.'),
    size: int('Size in bytes.'),
    state: choice(FileState, 'What is known of it.'),
    mediaType: maybe(string('Type, found by content (RFC 6838).')),
    pages: maybe(int('Number of pages.')),
    text: maybe(string('The text in it, up to 100,000 characters.')),
    createdAt: dateTime('When it came.'),
  },
  computed: {
    reason: computed(maybe(string('Why it was refused, as a code.')), (col) => sql`${col('reason')}`),
    ...reasonsBy('reason', refusalReasons),
  },
});
