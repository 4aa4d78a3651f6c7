import { DEMO_COMMUNE } from '../../demo/persons.ts';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { health } from '../../modules/health/contract.ts';
import { dayOf } from '../../server/kit/index.ts';
import { pdfWithPages } from '../files/samples.ts';
import type { Asker } from '../support/asker.ts';
import * as documents from '../support/documents.ts';
import { dossierIn } from '../support/dossier-steps.ts';
import { openProvince, type ProvinceOptions } from '../support/province.ts';
import * as asked from './documents.ts';

export const DAY = '2026-11-23';

/** A province with an officer of its Department of Health, who does there all that has to be done. */
export async function openHealth(options: ProvinceOptions = { work: false }) {
  const province = await openProvince(options);
  const { id: departmentId } = await province
    .db()
    .selectFrom('organisations.agency')
    .select('id')
    .where('department', '=', 'Health')
    .where('validTo', 'is', null)
    .executeTakeFirstOrThrow();
  const { readDossiers, receiveDossiers, decideDossiers } = dossiers.permissions;
  const permissions = [readDossiers, receiveDossiers, decideDossiers, health.permissions.keepLicences];
  return { province, departmentId, officer: await province.office('licensing', permissions, departmentId) };
}

/** What a procedure is, and how somebody fills in its form. */
export interface Form {
  readonly code: string;
  readonly papers: readonly string[];
  fill(applicant: Asker, dossier: string): Promise<{ readonly answer: Parameters<typeof dossierIn>[0] }>;
}

const SCOPE = 'Nội khoa';
const PRACTICE = ['VAN_BANG_CHUYEN_MON', 'GIAY_KHAM_SUC_KHOE'];
const PHARMACIST = ['VAN_BANG_CHUYEN_MON', 'GIAY_XAC_NHAN_THUC_HANH'];
const FACILITY = ['GIAY_TO_THANH_LAP', 'DANH_SACH_NGUOI_HANH_NGHE'];
const PHARMACY = ['TAI_LIEU_KY_THUAT', 'GIAY_DANG_KY_KINH_DOANH'];
const FOOD = ['BAN_THUYET_MINH_CO_SO', 'XAC_NHAN_SUC_KHOE'];

export type Place =
  | { readonly known: string }
  | { readonly name: string; readonly address: string; readonly commune: string };
const CLINIC = { name: 'Phòng khám Thử Nghiệm', address: 'Số 1', commune: DEMO_COMMUNE };

export const practice: Form = {
  code: '1.012259',
  papers: PRACTICE,
  fill: (who, dossier) => who.ask(asked.fillPracticeLicence, { dossier, application: { scope: SCOPE } }),
};
export const pharmacist: Form = {
  code: '1.004616',
  papers: PHARMACIST,
  fill: (who, dossier) =>
    who.ask(asked.fillPharmacistLicence, { dossier, application: { scope: 'Bán lẻ thuốc' } }),
};
export const clinic = (headLicence: string, facility: Place = CLINIC): Form => ({
  code: '1.012278',
  papers: FACILITY,
  fill: (who, dossier) =>
    who.ask(asked.fillFacilityLicence, { dossier, application: { scope: SCOPE, facility, headLicence } }),
});
export const pharmacy = (headLicence: string, facility: Place = CLINIC): Form => ({
  code: '1.004593',
  papers: PHARMACY,
  fill: (who, dossier) =>
    who.ask(asked.fillPharmacyLicence, {
      dossier,
      application: { scope: 'Quầy thuốc', facility, headLicence },
    }),
});
export const kitchen = (facility: Place = CLINIC): Form => ({
  code: '1.013855',
  papers: FOOD,
  fill: (who, dossier) =>
    who.ask(asked.fillFoodSafetyCertificate, { dossier, application: { scope: 'Bếp ăn', facility } }),
});

const scan = pdfWithPages(['Giấy tờ']);

/** A draft with its form, and with its papers but the last so many. */
export async function drafted(applicant: Asker, form: Form, missing = 0): Promise<string> {
  const { answer } = await applicant.ask(asked.openIn, { procedure: form.code, commune: DEMO_COMMUNE });
  const { id: dossier } = dossierIn(answer);
  dossierIn((await form.fill(applicant, dossier)).answer);
  for (const paper of form.papers.slice(0, form.papers.length - missing)) {
    const file = await applicant.upload(`${paper}.pdf`, await scan);
    dossierIn((await applicant.ask(documents.attachFile, { dossier, file, paper })).answer);
  }
  return dossier;
}

/** Handed in and received: waiting for the decision. */
export async function received(applicant: Asker, desk: Asker, form: Form): Promise<string> {
  const dossier = await drafted(applicant, form);
  dossierIn((await applicant.ask(documents.submitDossier, { dossier, key: `hand-in-${dossier}` })).answer);
  return dossierIn((await desk.ask(documents.receiveDossier, { dossier })).answer).id;
}

/** The day on which a dossier was handed in. */
export async function handedInOn(officer: Asker, id: string): Promise<string> {
  const { dossier } = await officer.ask(asked.handedIn, { id });
  const at = dossier?.submittedAt;
  return at == null ? DAY : dayOf(Temporal.Instant.from(at)).toString();
}

export async function inspected(officer: Asker, dossier: string, passed = true): Promise<void> {
  const heldOn = await handedInOn(officer, dossier);
  const { answer } = await officer.ask(asked.recordInspection, { dossier, heldOn, passed });
  if (answer.__typename !== 'Inspection') throw new Error(`${answer.__typename}: ${answer.en}`);
}

/** Granted, as far as the department does; the dossier as its applicant sees it. */
export async function decided(applicant: Asker, officer: Asker, dossier: string) {
  dossierIn((await officer.ask(documents.grantDossier, { dossier })).answer);
  return seenBy(applicant, dossier);
}

export async function seenBy(asker: Asker, id: string) {
  const { dossier } = await asker.ask(asked.licenceOfDossier, { id });
  if (dossier === null) throw new Error(`${asker.login} does not see dossier ${id}`);
  return dossier;
}

/** From the draft to the licence. @throws where the dossier leads to none */
export async function licensed(applicant: Asker, officer: Asker, form: Form) {
  const dossier = await received(applicant, officer, form);
  if (form.papers === FACILITY || form.papers === PHARMACY || form.papers === FOOD)
    await inspected(officer, dossier);
  const { licence, reason } = await decided(applicant, officer, dossier);
  if (licence === null) throw new Error(`No licence: ${reason}`);
  return licence;
}
