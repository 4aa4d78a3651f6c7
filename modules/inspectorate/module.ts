import { implement } from '../../server/kit/index.ts';
import { dossiers } from '../dossiers/contract.ts';
import { files } from '../files/contract.ts';
import { organisations } from '../organisations/contract.ts';
import { people } from '../people/contract.ts';
import { inspectorate } from './contract.ts';
import { declarationRegisters } from './holdings/declaration-registers.ts';
import { petitionBooks } from './holdings/petition-books.ts';
import { petitionsOfAgencies } from './holdings/petitions-of-agencies.ts';
import { writeReceptionBook } from './jobs/write-reception-book.ts';
import { moveDueDays } from './listeners/move-due-days.ts';
import { clocks } from './loaders/clocks.ts';
import { done } from './loaders/done.ts';
import { declareAssets } from './procedures/declare-assets.ts';
import { sealingFile } from './routes/seal-file.ts';
import { sealedFile } from './routes/sealed-file.ts';
import {
  assetDeclaration,
  assetDeclarations,
  declarationKind,
  declarationOfDossier,
  declaredAsset,
} from './schema/asset-declaration.ts';
import { confidant, confidantActs } from './schema/confidant.ts';
import { denouncerLook, denouncerLooks, lookingAtDenouncer } from './schema/denouncer.ts';
import { fillAssetDeclaration } from './schema/fill-asset-declaration.ts';
import { petition } from './schema/petition.ts';
import { petitionActs } from './schema/petition-acts.ts';
import { petitionClocks } from './schema/petition-clock.ts';
import { petitionFileParts } from './schema/petition-file.ts';
import { petitionQueries } from './schema/petition-queries.ts';
import { petitionStep } from './schema/petition-step.ts';
import { petitionWords } from './schema/petition-words.ts';
import { possiblePetitionActs } from './schema/possible-petition-acts.ts';
import { receivingActs } from './schema/receiving-acts.ts';
import { reception, receptions } from './schema/reception.ts';
import { receptionExport, receptionExportActs } from './schema/reception-export.ts';
import { petitionRefusals } from './schema/refusals.ts';
import { unsettled } from './unsettled.ts';

export default implement(inspectorate, {
  requires: [organisations, people, files, dossiers],
  schema: [
    ...petitionWords,
    ...petitionRefusals,
    petition,
    petitionStep,
    petitionQueries,
    ...petitionFileParts,
    possiblePetitionActs,
    ...petitionClocks,
    receivingActs,
    petitionActs,
    reception,
    receptions,
    receptionExport,
    receptionExportActs,
    confidant,
    confidantActs,
    denouncerLook,
    denouncerLooks,
    lookingAtDenouncer,
    declarationKind,
    assetDeclaration,
    declaredAsset,
    assetDeclarations,
    declarationOfDossier,
    fillAssetDeclaration,
  ],
  loaders: { clocks, done },
  jobs: { writeReceptionBook },
  listens: [moveDueDays],
  procedures: { declareAssets },
  routes: [sealingFile, sealedFile],
  holdings: { petitionsOfAgencies, petitionBooks, declarationRegisters },
  openWork: { unsettled },
});
