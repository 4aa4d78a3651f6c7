import { z } from 'zod';
import { text } from '../../../server/kit/index.ts';
import { citizenNumber, dayOfLife } from '../../people/model.ts';

/** Where, when and under which number something was registered before. */
export const formerEntry = text(500);

/** Somebody as their identity paper has them; a citizen number belongs to whoever has one. */
export const identity = z.object({
  fullName: text(200),
  birthDate: dayOfLife,
  citizenNumber: citizenNumber.nullish(),
  ethnicity: text(50).nullish(),
  nationality: text(50),
  residence: text(300).nullish(),
});
export type Identity = z.output<typeof identity>;
