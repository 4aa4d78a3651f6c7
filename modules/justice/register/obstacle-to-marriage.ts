import type { Kysely } from 'kysely';
import type { Words } from '../../../server/kit/index.ts';
import type { Sex } from '../model.ts';
import { findMarriageAge, findStatusesFrom, lockCivilStatus } from '../queries/civil-status.ts';

interface Wanted {
  readonly spouses: readonly { readonly sex: Sex; readonly birthDate: string }[];
  readonly personIds: readonly number[];
  /** The day from which they are married. */
  readonly from: string;
}

/** Why the law forbids two persons to be married from a day on; null where it does not. */
export async function obstacleToMarriage(db: Kysely<unknown>, wanted: Wanted): Promise<Words | null> {
  const { spouses, personIds, from } = wanted;
  if (new Set(personIds).size < personIds.length) return ONE_PERSON;
  for (const { sex, birthDate } of spouses) {
    // What was married before the first law that is known is not measured by it.
    const age = await findMarriageAge(db, sex, from);
    const grownUp = Temporal.PlainDate.from(birthDate).add({ years: age ?? 0 });
    if (Temporal.PlainDate.compare(grownUp, Temporal.PlainDate.from(from)) > 0) return TOO_YOUNG;
  }
  await lockCivilStatus(db, personIds);
  const statuses = personIds.length === 0 ? [] : await findStatusesFrom(db, personIds, from);
  if (statuses.some(({ status }) => status === 'deceased')) return DECEASED;
  return statuses.length > 0 ? MARRIED : null;
}

const ONE_PERSON: Words = {
  vi: 'Hai bên phải là hai người khác nhau.',
  en: 'Nobody marries themselves.',
};
const TOO_YOUNG: Words = {
  vi: 'Một bên chưa đủ tuổi kết hôn theo quy định của pháp luật.',
  en: 'One of them has not reached the age from which the law lets them marry.',
};
const DECEASED: Words = {
  vi: 'Một bên đã được đăng ký khai tử.',
  en: 'The death of one of them is registered.',
};
const MARRIED: Words = {
  vi: 'Một bên đang có vợ hoặc có chồng theo Sổ đăng ký kết hôn.',
  en: 'The register has one of them as married.',
};
