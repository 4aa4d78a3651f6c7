import { type RawBuilder, sql } from 'kysely';
import type { Viewer } from '../../../server/kit/index.ts';
import { FormKind } from '../forms/model.ts';
import { isApplicant, isBehindOffice } from './seen-by.ts';

/** Whether the viewer may see a form: the offices all of their dossiers' forms, the applicant all but the control slip. */
export function formSeenBy(
  viewer: Viewer | null,
  col: (property: 'dossierId' | 'kind') => RawBuilder<unknown>,
): RawBuilder<boolean> {
  return sql`(${isBehindOffice(viewer, col('dossierId'))}
    or (${col('kind')} <> ${FormKind.CONTROL_SLIP} and exists (select from dossiers.dossier as own
      where own.id = ${col('dossierId')} and ${isApplicant(viewer, sql.ref('own.applicantId'))})))`;
}
