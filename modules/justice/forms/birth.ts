import { z } from 'zod';
import { text } from '../../../server/kit/index.ts';
import { citizenNumber, dayOfLife } from '../../people/model.ts';
import { Sex } from '../model.ts';
import { formerEntry } from './identity.ts';

/** The form of birth registration (tờ khai đăng ký khai sinh). */
export const birthApplication = z.object({
  childName: text(100),
  childSex: z.enum(Sex),
  childBirthDate: dayOfLife,
  birthPlace: text(300),
  ethnicity: text(50),
  nationality: text(50),
  motherName: text(100),
  motherCitizenNumber: citizenNumber.nullish(),
  fatherName: text(100).nullish(),
  fatherCitizenNumber: citizenNumber.nullish(),
});

/** The same for somebody who holds papers already. */
export const birthWithPapersApplication = birthApplication.extend({
  childCitizenNumber: citizenNumber.nullish(),
});

/** The form of registering a birth again (tờ khai đăng ký lại khai sinh). */
export const birthAgainApplication = birthWithPapersApplication.extend({ formerEntry });

/** A birth, whichever of the forms tells it. */
export type Birth = z.output<typeof birthApplication> &
  Partial<Pick<z.output<typeof birthAgainApplication>, 'childCitizenNumber' | 'formerEntry'>>;
