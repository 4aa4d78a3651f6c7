import { DEMO_COMMUNE } from '../../demo/persons.ts';
import * as channels from '../dossiers/channel-documents.ts';
import { pdfWithPages } from '../files/samples.ts';
import type { OpenAtCounterMutationVariables, PersonAtCounter } from '../gql/graphql.ts';
import type { Asker } from './asker.ts';
import * as documents from './documents.ts';
import { application, dossierIn, PAPER, PROCEDURE } from './dossier-steps.ts';

/** Somebody who comes to the counter, known to nobody so far. */
export function comer(nth: number): PersonAtCounter {
  return {
    fullName: `Hà Thị Quầy ${nth}`,
    citizenNumber: `0173${String(nth).padStart(8, '0')}`,
    birthDate: '1984-05-06',
  };
}

type Wanted = Partial<OpenAtCounterMutationVariables> & Pick<OpenAtCounterMutationVariables, 'applicant'>;

export function openAtCounter(clerk: Asker, wanted: Wanted) {
  return clerk.ask(channels.openAtCounter, { procedure: PROCEDURE, commune: DEMO_COMMUNE, ...wanted });
}

/** Entered at the counter with its form and the one paper that the law asks for. */
export async function entered(clerk: Asker, wanted: Wanted): Promise<string> {
  const { id: dossier } = dossierIn((await openAtCounter(clerk, wanted)).answer);
  const file = await clerk.upload('bản quét.pdf', await pdfWithPages(['Giấy chứng sinh']));
  dossierIn((await clerk.ask(channels.attachPaper, { dossier, file, paper: PAPER, originals: 1 })).answer);
  dossierIn((await clerk.ask(documents.fillBirthRegistration, { dossier, application })).answer);
  return dossier;
}

export async function takenIn(clerk: Asker, wanted: Wanted) {
  const dossier = await entered(clerk, wanted);
  return dossierIn((await clerk.ask(channels.takeIn, { dossier })).answer);
}
