import { sql } from 'kysely';
import { loadDemoSchools } from '../../demo/load-schools.ts';
import { DEMO_COMMUNE } from '../../demo/persons.ts';
import type { DiplomaCopyApplication } from '../gql/graphql.ts';
import type { Asker } from '../support/asker.ts';
import { openDossier, receiveDossier, submitDossier } from '../support/documents.ts';
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
  dossierIn((await applicant.ask(submitDossier, { dossier, key: `hand-in-${dossier}` })).answer);
  return dossierIn((await clerk.ask(receiveDossier, { dossier })).answer).id;
}

/** How many rows the registers of the department hold. */
export async function counted(province: Province): Promise<{ readonly copies: number }> {
  const { rows } = await sql<{ copies: number }>`
    select count(*)::integer as copies from education.diploma_copy`.execute(province.platform().database.db);
  return { copies: rows[0]?.copies ?? 0 };
}
