import { z } from 'zod';
import { text } from '../../../../server/kit/index.ts';
import { Channel } from '../../../procedures/model.ts';

/** What every opening of a dossier says, by whichever channel. */
export const opening = z.object({
  procedure: text(40),
  commune: text(10),
  case: text(200).nullish(),
  returnBy: z.enum(Channel).nullish(),
  returnAddress: text(300).nullish(),
});
