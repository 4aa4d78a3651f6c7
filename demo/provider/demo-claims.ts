import type { AccountClaims } from 'oidc-provider';
import { DEMO_PERSONS } from '../persons.ts';

/** What the provider tells of a demo person, under the names of the National Public Service Portal. */
export function demoClaims(login: string, level: string | null): AccountClaims | undefined {
  const demo = DEMO_PERSONS.find((one) => one.login === login);
  if (demo === undefined) return undefined;
  const { name, person } = demo;
  return {
    sub: login,
    TechID: login,
    HoTen: name,
    LoaiTaiKhoan: '1',
    ...(person === null ? {} : { SoDinhDanh: person.citizenNumber, birthdate: person.birthDate }),
    ...(level === null ? {} : { loAs: level }),
  };
}
