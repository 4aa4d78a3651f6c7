import { type Act, InvalidInput, NotAllowed, signedIn } from '../../../server/kit/index.ts';
import { education } from '../contract.ts';
import { findClass, lockPupilOf, setClass } from '../queries/classes.ts';
import { PupilNotFound } from '../refusals.ts';

/** Places a pupil in a class of the same school and year; answers with the class. @throws PupilNotFound, InvalidInput */
export async function placePupil(act: Act, pupilId: number, classId: number): Promise<number> {
  const { managePupils } = education.permissions;
  const viewer = signedIn(act.viewer);
  const pupil = await lockPupilOf(act.db, pupilId);
  // Whoever may not see the pupils of a school does not learn here which there are.
  if (pupil === undefined || pupil.leftOn !== null || !viewer.may(managePupils, pupil.agencyId)) {
    if (!viewer.may(managePupils)) throw new NotAllowed();
    throw new PupilNotFound();
  }
  const found = await findClass(act.db, classId);
  if (found?.schoolId !== pupil.schoolId || found.schoolYear !== pupil.schoolYear) throw noClass();
  await setClass(act.db, pupilId, classId);
  return classId;
}

function noClass(): InvalidInput {
  return new InvalidInput('schoolClass', {
    vi: 'Trường của học sinh không có lớp này trong năm học.',
    en: 'The school of the pupil has no such class in the school year.',
  });
}
