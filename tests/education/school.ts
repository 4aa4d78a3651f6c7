import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { loadDemoSchools } from '../../demo/load-schools.ts';
import { DEMO_COMMUNE } from '../../demo/persons.ts';
import { dossiers } from '../../modules/dossiers/contract.ts';
import type { EducationTables } from '../../modules/education/tables.ts';
import { pdfWithPages } from '../files/samples.ts';
import type { DiplomaCopyApplication } from '../gql/graphql.ts';
import type { Asker } from '../support/asker.ts';
import { attachFile, openDossier, receiveDossier, submitDossier } from '../support/documents.ts';
import { dossierIn } from '../support/dossier-steps.ts';
import { openProvince, type Province } from '../support/province.ts';
import { fillDiplomaCopy } from './documents.ts';

const COPY_DIPLOMA = '3.000465';

/** The form for the demo parent's lower secondary diploma, in two copies. */
export const application: DiplomaCopyApplication = {
  diplomaNumber: 'B 1234567',
  kind: 'LOWER_SECONDARY',
  copies: 2,
};

/** A province with the demo schools; nothing is left to a worker. */
export async function openSchools(): Promise<Province> {
  const province = await openProvince({ work: false });
  await loadDemoSchools(province.platform().database.db);
  return province;
}

/** Who hands papers in and who takes them, with enough files for the papers of any procedure. */
export interface Desk extends Pick<Province, 'parent' | 'clerk'> {
  readonly files: readonly string[];
}

/** The desk of every agency, and an officer who decides for each: what is done at the province goes to its department. */
export async function deskOf({ parent, office, file }: Province) {
  const { readDossiers, receiveDossiers, decideDossiers } = dossiers.permissions;
  const clerk = await office('clerk-everywhere', [readDossiers, receiveDossiers], null);
  const officer = await office('officer-everywhere', [readDossiers, decideDossiers], null);
  const content = await pdfWithPages(['Giấy tờ']);
  const more = [await parent.upload('học bạ.pdf', content), await parent.upload('văn bằng.pdf', content)];
  return { parent, clerk, officer, files: [file, ...more] };
}

/** Hands a filled-in draft in, with these papers, and has it received. */
export async function handedIn(
  { parent, clerk, files }: Desk,
  dossier: string,
  papers: readonly string[],
): Promise<string> {
  for (const [at, paper] of papers.entries())
    dossierIn((await parent.ask(attachFile, { dossier, file: files[at] ?? '', paper })).answer);
  dossierIn((await parent.ask(submitDossier, { dossier, key: randomUUID() })).answer);
  return dossierIn((await clerk.ask(receiveDossier, { dossier })).answer).id;
}

/** A draft for copies of a diploma. */
export async function copyDraft(applicant: Asker, commune = DEMO_COMMUNE): Promise<string> {
  return dossierIn((await applicant.ask(openDossier, { procedure: COPY_DIPLOMA, commune })).answer).id;
}

/** Filled in, handed in and received: waiting for the decision. */
export async function toDecide(
  { parent, clerk }: Province,
  form: DiplomaCopyApplication = application,
  applicant: Asker = parent,
): Promise<string> {
  const dossier = await copyDraft(applicant);
  dossierIn((await applicant.ask(fillDiplomaCopy, { dossier, application: form })).answer);
  return handedIn({ parent: applicant, clerk, files: [] }, dossier, []);
}

/** How many rows the registers of the department hold. */
export async function counted(province: Province): Promise<{ readonly copies: number }> {
  const { rows } = await sql<{ copies: number }>`
    select count(*)::integer as copies from education.diploma_copy`.execute(province.platform().database.db);
  return { copies: rows[0]?.copies ?? 0 };
}

/** Id of the school with a code. */
export async function schoolWith(province: Province, code: string): Promise<string> {
  const { id } = await province
    .platform()
    .database.db.$extendTables<EducationTables>()
    .selectFrom('education.school')
    .select('id')
    .where('code', '=', code)
    .executeTakeFirstOrThrow();
  return String(id);
}
