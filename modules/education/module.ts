import { implement } from '../../server/kit/index.ts';
import { dossiers } from '../dossiers/contract.ts';
import { organisations } from '../organisations/contract.ts';
import { people } from '../people/contract.ts';
import { education } from './contract.ts';
import { campaigns } from './holdings/campaigns.ts';
import { copyRegisters } from './holdings/copy-registers.ts';
import { diplomaRegisters } from './holdings/diploma-registers.ts';
import { schoolsOfAgencies } from './holdings/schools-of-agencies.ts';
import { issueAdmissionNotices } from './jobs/issue-admission-notices.ts';
import { publishDueAdmissions } from './jobs/publish-due-admissions.ts';
import { admitCandidate } from './procedures/admit-candidate.ts';
import { copyDiploma } from './procedures/copy-diploma.ts';
import { admissionSchema } from './schema/admissions.ts';
import { diploma, diplomaKind, diplomasOfPerson } from './schema/diploma.ts';
import { copyOfDossier, diplomaCopy } from './schema/diploma-copy.ts';
import { fillDiplomaCopy } from './schema/fill-diploma-copy.ts';
import { pupil, pupilsOfPerson } from './schema/pupil.ts';
import { school, schoolLevel, schools } from './schema/school.ts';
import { schoolClass } from './schema/school-class.ts';
import { schoolYear, schoolYears } from './schema/school-year.ts';

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
    ...admissionSchema,
    diplomaKind,
    diploma,
    diplomasOfPerson,
    diplomaCopy,
    copyOfDossier,
    fillDiplomaCopy,
  ],
  jobs: { publishDueAdmissions, issueAdmissionNotices },
  procedures: {
    copyDiploma,
    preschoolAdmission: admitCandidate,
    primaryAdmission: admitCandidate,
    lowerSecondaryAdmission: admitCandidate,
    upperSecondaryAdmission: admitCandidate,
  },
  holdings: { schoolsOfAgencies, diplomaRegisters, copyRegisters, campaigns },
});
