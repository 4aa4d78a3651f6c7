import type { SchemaPart } from '../../../../server/kit/index.ts';
import { Officer } from '../../../organisations/model.ts';
import { HandlerWork } from '../../deadline/watched.ts';

export const handlerWork: SchemaPart = (build) => {
  build.objectType(HandlerWork, {
    name: 'HandlerWork',
    description: 'What somebody has in hand of the open dossiers of an agency.',
    fields: (t) => ({
      officer: t.field({
        type: Officer,
        nullable: true,
        description: 'Who processes them; null for those that nobody processes yet.',
        resolve: ({ handlerId: id, handlerName: name }) =>
          id === null || name === null ? null : { id, name },
      }),
      open: t.exposeInt('open', { description: 'How many are not finished.' }),
      late: t.exposeInt('late', { description: 'How many of them are late.' }),
      dueToday: t.exposeInt('dueToday', { description: 'How many of them are due today, and not late yet.' }),
      oldest: t.expose('oldest', {
        type: 'DateTime',
        description: 'When the oldest of them was handed in.',
      }),
    }),
  });
};
