import { alongside, implement } from '../../server/kit/index.ts';
import { dossiers } from '../dossiers/contract.ts';
import { insurance } from '../insurance/contract.ts';
import { organisations } from '../organisations/contract.ts';
import { people } from '../people/contract.ts';
import { residence } from '../residence/contract.ts';
import { justice } from './contract.ts';
import { civilStatusRegisters } from './holdings/civil-status-registers.ts';
import { closedBooks } from './holdings/closed-books.ts';
import { renderCertifiedCopy } from './jobs/render-certified-copy.ts';
import { renderCopy } from './jobs/render-copy.ts';
import { renderExtract } from './jobs/render-extract.ts';
import { Registration } from './model.ts';
import { certifyCopies } from './procedures/certify-copies.ts';
import { certifyCriminalRecord } from './procedures/certify-criminal-record.ts';
import { confirmMaritalStatus } from './procedures/confirm-marital-status.ts';
import { copyExtract } from './procedures/copy-extract.ts';
import { registerBirth } from './procedures/register-birth.ts';
import { registerDeath } from './procedures/register-death.ts';
import { registerMarriage } from './procedures/register-marriage.ts';
import { verify } from './routes/verify.ts';
import { annotateEntry } from './schema/annotate-entry.ts';
import { annotatedChange } from './schema/annotated-change.ts';
import { annotation } from './schema/annotation.ts';
import { certifiedCopies, certifiedCopy, certifiedCopyOfDossier } from './schema/certified-copy.ts';
import { closedSets } from './schema/choices.ts';
import { civilStatusEntries } from './schema/civil-status-entries.ts';
import { civilStatusEntry, entryOfDossier } from './schema/civil-status-entry.ts';
import { criminalRecord, criminalRecordForm, criminalRecordOfDossier } from './schema/criminal-record.ts';
import { criminalRecords } from './schema/criminal-records.ts';
import { civilStatusOfPerson, entryParty, registeredParty } from './schema/entry-party.ts';
import { extractCopies } from './schema/extract-copies.ts';
import { copyOfDossier, extractCopy } from './schema/extract-copy.ts';
import { forms } from './schema/forms.ts';
import { newbornForm } from './schema/newborn-application.ts';
import { justiceRefusals } from './schema/refusals.ts';
import { verifyCertification } from './schema/verify-certification.ts';
import { verifyExtract } from './schema/verify-extract.ts';

const { FIRST, AGAIN, WITH_PAPERS } = Registration;

export default implement(justice, {
  requires: [organisations, people, dossiers],
  schema: [
    ...closedSets,
    civilStatusEntry,
    civilStatusEntries,
    entryOfDossier,
    entryParty,
    registeredParty,
    civilStatusOfPerson,
    annotation,
    annotatedChange,
    extractCopy,
    copyOfDossier,
    extractCopies,
    certifiedCopy,
    certifiedCopies,
    certifiedCopyOfDossier,
    criminalRecordForm,
    criminalRecord,
    criminalRecordOfDossier,
    criminalRecords,
    annotateEntry,
    ...justiceRefusals,
    forms,
    alongside([residence, insurance], newbornForm),
    verifyExtract,
    verifyCertification,
  ],
  jobs: { renderExtract, renderCopy, renderCertifiedCopy },
  procedures: {
    registerBirth: registerBirth(FIRST),
    registerBirthAgain: registerBirth(AGAIN),
    registerBirthWithPapers: registerBirth(WITH_PAPERS),
    registerMarriage: registerMarriage(FIRST),
    registerMarriageAgain: registerMarriage(AGAIN),
    registerForeignMarriage: registerMarriage(FIRST),
    registerDeath: registerDeath(FIRST),
    registerDeathAgain: registerDeath(AGAIN),
    confirmMaritalStatus,
    copyExtract,
    certifyCopies,
    certifyCriminalRecord,
  },
  holdings: { civilStatusRegisters, closedBooks },
  routes: [verify],
});
