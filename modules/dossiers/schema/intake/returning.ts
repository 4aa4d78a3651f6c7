import type { ArgumentBuilder } from '../../../../server/kit/index.ts';
import { Channel } from '../../../procedures/model.ts';

/** The arguments by which somebody who opens a dossier says how the applicant wants the result. */
export function returning(arg: ArgumentBuilder) {
  return {
    returnBy: arg({ type: Channel, description: 'How the applicant wants the result.' }),
    returnAddress: arg.string({ description: 'By post: where to, up to 300 characters.' }),
  };
}
