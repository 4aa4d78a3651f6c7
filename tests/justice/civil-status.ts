import { randomUUID } from 'node:crypto';
import { DEMO_COMMUNE } from '../../demo/persons.ts';
import type { CivilStatusIdentity } from '../gql/graphql.ts';
import type { Asker } from '../support/asker.ts';
import {
  attachFile,
  grantDossier,
  openDossier,
  receiveDossier,
  submitDossier,
} from '../support/documents.ts';
import { dossierIn } from '../support/dossier-steps.ts';
import type { Province } from '../support/province.ts';
import { fillMarriage, registered } from './documents.ts';

interface Answered {
  readonly answer: { readonly __typename: string; readonly en?: string };
}

/** Somebody of the tests, by a number of their own; born so that they may marry. */
export function citizen(nth: number, more: Partial<CivilStatusIdentity> = {}): CivilStatusIdentity {
  return {
    fullName: `Người Hộ Tịch ${nth}`,
    birthDate: '1990-05-06',
    citizenNumber: `0170900${String(nth).padStart(5, '0')}`,
    nationality: 'Việt Nam',
    ethnicity: 'Mường',
    residence: 'Xã Đà Bắc',
    ...more,
  };
}

/** A draft for a procedure, with its form and the papers that the law asks for. */
export async function filledDraft(
  { file }: Pick<Province, 'file'>,
  applicant: Asker,
  procedure: string,
  fill: (dossier: string) => Promise<Answered>,
  paper?: string,
): Promise<string> {
  const { answer } = await applicant.ask(openDossier, { procedure, commune: DEMO_COMMUNE });
  const { id: dossier } = dossierIn(answer);
  dossierIn((await fill(dossier)).answer);
  if (paper !== undefined) dossierIn((await applicant.ask(attachFile, { dossier, file, paper })).answer);
  return dossier;
}

/** Handed in, received and granted, as far as the law lets it: what the applicant sees of it then. */
export async function decided({ clerk, officer }: Province, applicant: Asker, dossier: string) {
  dossierIn((await applicant.ask(submitDossier, { dossier, key: randomUUID() })).answer);
  dossierIn((await clerk.ask(receiveDossier, { dossier })).answer);
  dossierIn((await officer.ask(grantDossier, { dossier })).answer);
  const { dossier: seen } = await applicant.ask(registered, { id: dossier });
  if (seen === null) throw new Error(`${applicant.login} does not see dossier ${dossier}`);
  return seen;
}

/** A marriage, as far as the law lets them marry. */
export async function married(
  province: Province,
  husband: CivilStatusIdentity,
  wife: CivilStatusIdentity,
  applicant = province.parent,
) {
  const dossier = await filledDraft(province, applicant, '1.000894', (id) =>
    applicant.ask(fillMarriage, { dossier: id, application: { husband, wife } }),
  );
  return decided(province, applicant, dossier);
}
