import { type Kysely, sql } from 'kysely';
import type { KnownVersion } from '../import/plan.ts';

/** All versions of the procedures with these codes, by code, each with all that it states, in their order in time. */
export async function findKnown(
  db: Kysely<unknown>,
  codes: readonly string[],
): Promise<ReadonlyMap<string, readonly KnownVersion[]>> {
  const { rows } = await sql<KnownVersion & { readonly code: string }>`
    select v.code, v.id, v.valid_from, v.valid_to, replacement.code as replaced_by, v.decision, v.decided_on,
      v.published_on, v.in_use, json_build_object(
        'name', v.name, 'nameEn', v.name_en, 'note', v.note, 'fieldCode', v.field_code, 'fieldName', v.field_name,
        'owner', v.owner, 'ownerText', v.owner_text, 'handlingLevel', v.handling_level,
        'serviceLevel', v.service_level, 'serviceLevelEvidence', v.service_level_evidence, 'assurance', v.assurance,
        'subjects', v.subjects, 'conditions', v.conditions, 'sets', v.sets, 'codeEvidence', v.code_evidence,
        'timeEvidence', v.time_evidence,
        'offers', array(select json_build_object('caseName', case_name, 'channel', channel, 'timeAmount', time_amount,
          'timeUnit', time_unit, 'timeText', time_text, 'feeAmount', fee_amount, 'feeText', fee_text,
          'feeKind', fee_kind) from procedures.offer where version_id = v.id order by id),
        'papers', array(select json_build_object('code', code, 'name', name, 'nameEn', name_en,
          'originals', originals, 'copies', copies, 'mandatory', mandatory, 'evidence', evidence,
          'caseName', case_name, 'formName', form_name, 'formUrl', form_url, 'heldIn', held_in,
          'resultOf', result_of) from procedures.component where version_id = v.id order by id),
        'steps', array(select json_build_object('caseName', case_name, 'number', number, 'text', text)
          from procedures.step where version_id = v.id order by id),
        'results', array(select json_build_object('code', code, 'name', name)
          from procedures.result where version_id = v.id order by id),
        'legalBases', array(select json_build_object('document', document, 'title', title)
          from procedures.legal_basis where version_id = v.id order by id)) as content
    from procedures.procedure_version as v
    left join procedures.procedure as replacement on replacement.id = v.replaced_by_id
    where v.code = any(${codes})
    order by v.procedure_id, v.valid_from nulls first`.execute(db);
  return Map.groupBy(rows, ({ code }) => code);
}
