import { z } from 'zod';
import { citizenNumber, dayOfLife } from '../../people/model.ts';
import { formerEntry, identity } from './identity.ts';

const citizen = identity.extend({ citizenNumber });

/** The form of marriage registration (tờ khai đăng ký kết hôn). */
export const marriageApplication = z.object({ husband: citizen, wife: citizen });

/** The same where one of them, or both, may have no citizen number. */
export const foreignMarriageApplication = z.object({ husband: identity, wife: identity });

/** The form of registering a marriage again (tờ khai đăng ký lại kết hôn). */
export const marriageAgainApplication = marriageApplication.extend({ marriedOn: dayOfLife, formerEntry });

/** A marriage, whichever of the forms tells it. */
export type Marriage = z.output<typeof foreignMarriageApplication> &
  Partial<Pick<z.output<typeof marriageAgainApplication>, 'marriedOn' | 'formerEntry'>>;
