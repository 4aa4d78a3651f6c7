import { type RawBuilder, sql } from 'kysely';
import { inReach, type Viewer } from '../../../server/kit/index.ts';
import { dossiers } from '../contract.ts';
import { FormKind } from '../model.ts';
import { isApplicant } from './seen-by.ts';

/** Whether the viewer may see a form: the agency all of its dossiers' forms, the applicant all but the control slip. */
export function formSeenBy(
  viewer: Viewer | null,
  col: (property: 'dossierId' | 'kind') => RawBuilder<unknown>,
): RawBuilder<boolean> {
  const reach = viewer?.reach(dossiers.permissions.readDossiers) ?? [];
  return sql`exists (select from dossiers.dossier where dossier.id = ${col('dossierId')}
    and (${inReach(reach, sql.ref('dossier.agency_id'))}
      or (${col('kind')} <> ${FormKind.CONTROL_SLIP} and ${isApplicant(viewer, sql.ref('dossier.applicant_id'))})))`;
}
