import { dossiers } from '../../modules/dossiers/contract.ts';
import { health } from '../../modules/health/contract.ts';
import type { AllowanceRequest, DisabilityDegree } from '../gql/graphql.ts';
import type { Asker } from '../support/asker.ts';
import * as documents from '../support/documents.ts';
import { dossierIn } from '../support/dossier-steps.ts';
import { openProvince, type Province } from '../support/province.ts';
import { type Form, handedInOn, received } from './office.ts';
import * as asked from './social-documents.ts';

export const disability: Form = {
  code: '1.001699',
  papers: ['GIAY_TO_Y_TE'],
  fill: (who, dossier) =>
    who.ask(asked.fillDisabilityCertificate, { dossier, application: { again: false } }),
};
export const allowance = (request: AllowanceRequest): Form => ({
  code: '1.001776',
  papers: ['GIAY_XAC_NHAN_KHUYET_TAT'],
  fill: (who, dossier) =>
    who.ask(asked.fillAllowance, { dossier, application: { request, payout: 'Nhận tiền mặt' } }),
});
export const pension: Form = {
  code: '1.014027',
  papers: ['GIAY_TO_TUY_THAN'],
  fill: (who, dossier) => who.ask(asked.fillPension, { dossier, application: { payout: 'Tài khoản 0123' } }),
};

/** A province with an officer of the demo commune who does there all that persons in need ask for. */
export async function openCommune() {
  const province = await openProvince({ work: false });
  const { readDossiers, receiveDossiers, decideDossiers } = dossiers.permissions;
  const { assessDisability, readMedicalData, readAllowances } = health.permissions;
  const desk = [readDossiers, receiveDossiers, decideDossiers];
  return {
    province,
    officer: await province.office(
      'social',
      [...desk, assessDisability, readMedicalData, readAllowances],
      province.agencyId,
    ),
    /** Decides, too, and sees nothing that is medical. */
    decider: await province.office('decider', desk, province.agencyId),
  };
}

/** Gives somebody another day of birth. */
export async function bornOn(province: Province, who: Asker, birthDate: string): Promise<void> {
  const { personId } = await province
    .db()
    .selectFrom('server.account')
    .select('personId')
    .where('id', '=', who.accountId ?? 0)
    .executeTakeFirstOrThrow();
  await province
    .db()
    .updateTable('people.person')
    .set({ birthDate })
    .where('id', '=', personId ?? 0)
    .execute();
}

export async function conclude(
  officer: Asker,
  dossier: string,
  degree: DisabilityDegree = 'SEVERE',
): Promise<void> {
  const heldOn = await handedInOn(officer, dossier);
  dossierIn((await officer.ask(asked.recordConclusion, { dossier, degree, heldOn })).answer);
}

/** Granted, as far as the commune does; the dossier as its applicant sees it. */
export async function decided(
  applicant: Asker,
  officer: Asker,
  form: Form,
  degree: DisabilityDegree = 'SEVERE',
) {
  const id = await received(applicant, officer, form);
  if (form === disability) await conclude(officer, id, degree);
  dossierIn((await officer.ask(documents.grantDossier, { dossier: id })).answer);
  return seenBy(applicant, id);
}

export async function seenBy(asker: Asker, id: string) {
  const { dossier } = await asker.ask(asked.socialOfDossier, { id });
  if (dossier === null) throw new Error(`${asker.login} does not see dossier ${id}`);
  return dossier;
}
