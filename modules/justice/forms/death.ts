import { z } from 'zod';
import { text } from '../../../server/kit/index.ts';
import { dayOfLife } from '../../people/model.ts';
import { Sex } from '../model.ts';
import { formerEntry, identity } from './identity.ts';

/** The form of death registration (tờ khai đăng ký khai tử). */
export const deathApplication = z.object({
  deceased: identity,
  sex: z.enum(Sex),
  diedOn: dayOfLife,
  place: text(300),
  cause: text(300).nullish(),
});

/** The form of registering a death again (tờ khai đăng ký lại khai tử). */
export const deathAgainApplication = deathApplication.extend({ formerEntry });

/** A death, whichever of the forms tells it. */
export type Death = z.output<typeof deathApplication> &
  Partial<Pick<z.output<typeof deathAgainApplication>, 'formerEntry'>>;
