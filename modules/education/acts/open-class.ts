import { type Act, InvalidInput, NotAllowed, signedIn } from '../../../server/kit/index.ts';
import { education } from '../contract.ts';
import { findManager, findOrInsertClass } from '../queries/classes.ts';

interface WantedClass {
  readonly school: number;
  readonly schoolYear: string;
  readonly name: string;
}

/** Opens a class of a school that the agency manages; one that is there already stays as it is. @throws InvalidInput */
export async function openClass(act: Act, { school, schoolYear, name }: WantedClass): Promise<number> {
  const managed = await findManager(act.db, school);
  if (managed === undefined)
    throw new InvalidInput('school', { vi: 'Không tìm thấy trường này.', en: 'There is no such school.' });
  if (!signedIn(act.viewer).may(education.permissions.managePupils, managed.agencyId)) throw new NotAllowed();
  return findOrInsertClass(act.db, { schoolId: school, schoolYear, name });
}
