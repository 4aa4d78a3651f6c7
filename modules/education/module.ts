import { implement } from '../../server/kit/index.ts';
import { dossiers } from '../dossiers/contract.ts';
import { organisations } from '../organisations/contract.ts';
import { people } from '../people/contract.ts';
import { education } from './contract.ts';
import { copyRegisters } from './holdings/copy-registers.ts';
import { diplomaRegisters } from './holdings/diploma-registers.ts';
import { schoolsOfAgencies } from './holdings/schools-of-agencies.ts';
import { copyDiploma } from './procedures/copy-diploma.ts';
import { diploma, diplomaKind, diplomasOfPerson } from './schema/diploma.ts';
import { copyOfDossier, diplomaCopy } from './schema/diploma-copy.ts';
import { fillDiplomaCopy } from './schema/fill-diploma-copy.ts';
import { pupil, pupilsOfPerson } from './schema/pupil.ts';
import { school, schoolLevel, schools } from './schema/school.ts';
import { schoolClass } from './schema/school-class.ts';

export default implement(education, {
  requires: [organisations, people, dossiers],
  schema: [
    schoolLevel,
    school,
    schools,
    schoolClass,
    pupil,
    pupilsOfPerson,
    diplomaKind,
    diploma,
    diplomasOfPerson,
    diplomaCopy,
    copyOfDossier,
    fillDiplomaCopy,
  ],
  procedures: { copyDiploma },
  holdings: { schoolsOfAgencies, diplomaRegisters, copyRegisters },
});
