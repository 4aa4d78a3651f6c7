import { type BodyOf, dayOf, type Words } from '../../../server/kit/index.ts';
import { people } from '../../people/contract.ts';
import type { education } from '../contract.ts';
import { insertTransfer, lockPupil } from '../queries/pupils.ts';
import { findSchool } from '../queries/schools.ts';

/** Ends the pupil's place at one school and begins that at the other, in the one act: there is no day between. */
export const transferPupil: BodyOf<typeof education.procedures.transferLowerSecondary> = {
  decide: async ({ id: dossierId, applicantId, application }, act) => {
    const { childName, childCitizenNumber, schoolYear, school: code, reason } = application;
    const personId = await act.call(people.calls.enterPerson, {
      fullName: childName,
      citizenNumber: childCitizenNumber,
    });
    const former = personId === null ? undefined : await lockPupil(act.db, { personId, schoolYear });
    const school = await findSchool(act.db, code);
    if (personId === null || former === undefined) return refused(NO_PUPIL);
    if (school === undefined || school.level !== former.level) return refused(OTHER_LEVEL);
    if (school.id === former.schoolId) return refused(THERE_ALREADY);
    const transferredOn = dayOf(act.clock.now()).toString();
    const transfer = { dossierId, applicantId, personId, schoolYear, transferredOn, reason };
    const formerId = former.id;
    const pupilId = await insertTransfer(act.db, { ...transfer, formerId, schoolId: school.id });
    return { kind: 'granted', result: { formerId, pupilId } };
  },
};

const refused = (because: Words) => ({ kind: 'refused', because }) as const;

const NO_PUPIL: Words = {
  vi: 'Không có học sinh mang họ tên và số định danh này đang học trong năm học.',
  en: 'There is no pupil of this name and number in the school year.',
};
const OTHER_LEVEL: Words = {
  vi: 'Trường chuyển đến không cùng cấp học với trường đang học.',
  en: 'The school to go to is not of the level of the present one.',
};
const THERE_ALREADY: Words = {
  vi: 'Học sinh đang học tại trường này.',
  en: 'The pupil is at this school already.',
};
