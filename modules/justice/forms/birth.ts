import { z } from 'zod';
import { text } from '../../../server/kit/index.ts';
import { citizenNumber, dayOfLife } from '../../people/model.ts';
import { Sex } from '../model.ts';
import { formerEntry } from './identity.ts';

const UNNAMED = {
  vi: 'Đã khai về người này thì phải có họ tên.',
  en: 'Of whom something is said, the name is, too.',
};
const OF_TWO = {
  vi: 'Số định danh này đã được khai cho một người khác trong cùng tờ khai.',
  en: 'The form gives this citizen number to somebody else, too.',
};

/** What the entry of a birth says of a parent besides the name and the number. */
const parent = z.object({
  birthDate: dayOfLife.nullish(),
  ethnicity: text(50).nullish(),
  nationality: text(50).nullish(),
  residence: text(300).nullish(),
});
export type Parent = z.output<typeof parent>;

const fields = z.object({
  childName: text(100),
  childSex: z.enum(Sex),
  childBirthDate: dayOfLife,
  birthPlace: text(300),
  ethnicity: text(50),
  nationality: text(50),
  // Of a child who was found nobody knows either parent.
  motherName: text(100).nullish(),
  motherCitizenNumber: citizenNumber.nullish(),
  mother: parent.nullish(),
  fatherName: text(100).nullish(),
  fatherCitizenNumber: citizenNumber.nullish(),
  father: parent.nullish(),
});
const fieldsWithPapers = fields.extend({ childCitizenNumber: citizenNumber.nullish() });

/** The form of birth registration (tờ khai đăng ký khai sinh). */
export const birthApplication = ofThree(fields);

/** The same for somebody who holds papers already. */
export const birthWithPapersApplication = ofThree(fieldsWithPapers);

/** The form of registering a birth again (tờ khai đăng ký lại khai sinh). */
export const birthAgainApplication = ofThree(fieldsWithPapers.extend({ formerEntry }));

/** A birth, whichever of the forms tells it. */
export type Birth = z.output<typeof birthApplication> &
  Partial<Pick<z.output<typeof birthAgainApplication>, 'childCitizenNumber' | 'formerEntry'>>;

type Parents = Pick<
  z.output<typeof fieldsWithPapers>,
  'motherName' | 'motherCitizenNumber' | 'mother' | 'fatherName' | 'fatherCitizenNumber' | 'father'
> & { readonly childCitizenNumber?: string | null | undefined };

/** What is said of a parent belongs to a name, and a number to one of the three: child, mother and father. */
function ofThree<F extends z.ZodType<Parents>>(form: F): F {
  return form
    .refine((of) => of.motherName != null || (of.motherCitizenNumber == null && of.mother == null), {
      path: ['motherName'],
      params: UNNAMED,
    })
    .refine((of) => of.fatherName != null || (of.fatherCitizenNumber == null && of.father == null), {
      path: ['fatherName'],
      params: UNNAMED,
    })
    .refine((of) => of.motherCitizenNumber == null || of.motherCitizenNumber !== of.childCitizenNumber, {
      path: ['motherCitizenNumber'],
      params: OF_TWO,
    })
    .refine(
      (of) =>
        of.fatherCitizenNumber == null ||
        (of.fatherCitizenNumber !== of.motherCitizenNumber &&
          of.fatherCitizenNumber !== of.childCitizenNumber),
      { path: ['fatherCitizenNumber'], params: OF_TWO },
    );
}
