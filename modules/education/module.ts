import { implement } from '../../server/kit/index.ts';
import { dossiers } from '../dossiers/contract.ts';
import { organisations } from '../organisations/contract.ts';
import { people } from '../people/contract.ts';
import { unpublished } from './admission/unpublished.ts';
import { education } from './contract.ts';
import { campaigns } from './holdings/campaigns.ts';
import { copyRegisters } from './holdings/copy-registers.ts';
import { correctionRegisters } from './holdings/correction-registers.ts';
import { diplomaRegisters } from './holdings/diploma-registers.ts';
import { schoolsOfAgencies } from './holdings/schools-of-agencies.ts';
import { importing } from './import/importing.ts';
import { issueAdmissionNotices } from './jobs/issue-admission-notices.ts';
import { publishDueAdmissions } from './jobs/publish-due-admissions.ts';
import { readDiplomaImport } from './jobs/read-diploma-import.ts';
import { renderDiplomaCopy } from './jobs/render-diploma-copy.ts';
import { takeDiplomaImport } from './jobs/take-diploma-import.ts';
import { admitCandidate } from './procedures/admit-candidate.ts';
import { copyDiploma } from './procedures/copy-diploma.ts';
import { correctDiploma } from './procedures/correct-diploma.ts';
import { transferPupil } from './procedures/transfer-pupil.ts';
import { uploadDiplomas } from './routes/upload-diplomas.ts';
import { verify } from './routes/verify.ts';
import { admissionSchema } from './schema/admissions.ts';
import { classActs } from './schema/class-acts.ts';
import { diploma, diplomaKind, diplomasOfPerson, verificationOfDiploma } from './schema/diploma.ts';
import { copyOfDossier, diplomaCopy } from './schema/diploma-copy.ts';
import {
  correctionOfDossier,
  diplomaChange,
  diplomaCorrection,
  diplomaField,
  fillDiplomaCorrection,
} from './schema/diploma-correction.ts';
import { diplomaImports } from './schema/diploma-imports.ts';
import { fillDiplomaCopy } from './schema/fill-diploma-copy.ts';
import { pupil, pupilsOfPerson } from './schema/pupil.ts';
import { school, schoolLevel, schools } from './schema/school.ts';
import { schoolClass } from './schema/school-class.ts';
import { fillSchoolTransfer, schoolTransfer, transferOfDossier } from './schema/school-transfer.ts';
import { schoolYear, schoolYears } from './schema/school-year.ts';
import { verifyDiploma } from './schema/verify-diploma.ts';

export default implement(education, {
  requires: [organisations, people, dossiers],
  schema: [
    schoolLevel,
    school,
    schools,
    schoolYear,
    schoolYears,
    schoolClass,
    pupil,
    pupilsOfPerson,
    ...classActs,
    schoolTransfer,
    transferOfDossier,
    fillSchoolTransfer,
    ...admissionSchema,
    diplomaKind,
    diploma,
    diplomasOfPerson,
    verificationOfDiploma,
    verifyDiploma,
    diplomaCopy,
    copyOfDossier,
    fillDiplomaCopy,
    diplomaField,
    diplomaCorrection,
    diplomaChange,
    correctionOfDossier,
    fillDiplomaCorrection,
    ...diplomaImports,
  ],
  jobs: {
    publishDueAdmissions,
    issueAdmissionNotices,
    renderDiplomaCopy,
    readDiplomaImport,
    takeDiplomaImport,
  },
  procedures: {
    copyDiploma,
    correctDiploma,
    transferLowerSecondary: transferPupil,
    transferUpperSecondary: transferPupil,
    preschoolAdmission: admitCandidate,
    primaryAdmission: admitCandidate,
    lowerSecondaryAdmission: admitCandidate,
    upperSecondaryAdmission: admitCandidate,
  },
  holdings: { schoolsOfAgencies, diplomaRegisters, copyRegisters, correctionRegisters, campaigns },
  openWork: { unpublished, importing },
  routes: [verify, uploadDiplomas],
});
