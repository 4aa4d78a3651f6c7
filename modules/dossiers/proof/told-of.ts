import type { Viewer } from '../../../server/kit/index.ts';
import { files } from '../../files/contract.ts';
import { dossiers } from '../contract.ts';
import type { Dossier } from '../model.ts';

const { readDossiers, processDossiers, decideDossiers } = dossiers.permissions;

/** What of a dossier that somebody may see its proof pack tells him. */
export interface Told {
  /** The form and the answer, as far as the files. */
  readonly form: boolean;
  /** What officers wrote to each other before they decided. */
  readonly between: boolean;
}

/** The form is for its applicant, and for those of the agency who read its papers or work on it. */
export function toldOf({ agencyId, applicantId }: Dossier, viewer: Viewer | null): Told {
  if (viewer === null) return { form: false, between: false };
  const works = [files.permissions.readFiles, processDossiers, decideDossiers];
  return {
    form: viewer.personId === applicantId || works.some((one) => viewer.may(one, agencyId)),
    between: viewer.may(readDossiers, agencyId),
  };
}
