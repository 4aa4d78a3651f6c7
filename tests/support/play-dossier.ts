import { randomUUID } from 'node:crypto';
import { pdfWithPages } from '../files/samples.ts';
import type { Asker } from './asker.ts';
import * as documents from './documents.ts';
import { dossierIn } from './dossier-steps.ts';
import type { SeededSide } from './seeded-side.ts';

/** Drawn once a process. */
export const paper = pdfWithPages(['Giấy tờ']);

/** What a procedure asks for, and how its form is filled in. */
interface Form {
  readonly code: string;
  readonly papers: readonly string[];
  fill(applicant: Asker, dossier: string): Promise<{ readonly answer: Parameters<typeof dossierIn>[0] }>;
}

/** Handed in by the citizen of a side, in its commune, and received by whichever agency it goes to. */
export async function playReceived({ side, citizen, overseer }: SeededSide, form: Form): Promise<string> {
  const wanted = { procedure: form.code, commune: side.commune };
  const { id: dossier } = dossierIn((await citizen.ask(documents.openDossier, wanted)).answer);
  dossierIn((await form.fill(citizen, dossier)).answer);
  for (const code of form.papers) {
    const file = await citizen.upload(`${code} ở ${side.commune}.pdf`, await paper);
    dossierIn((await citizen.ask(documents.attachFile, { dossier, file, paper: code })).answer);
  }
  dossierIn((await citizen.ask(documents.submitDossier, { dossier, key: randomUUID() })).answer);
  dossierIn((await overseer.ask(documents.receiveDossier, { dossier })).answer);
  return dossier;
}

export async function playGranted(to: SeededSide, form: Form): Promise<string> {
  const dossier = await playReceived(to, form);
  dossierIn((await to.overseer.ask(documents.grantDossier, { dossier })).answer);
  return dossier;
}
