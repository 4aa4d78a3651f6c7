import { type Kysely, sql } from 'kysely';

/** What the civil status procedures ask for, as far as it is recalled (Decree 123/2015/NĐ-CP, Circular 04/2020/TT-BTP). */
const PAPERS = [
  [
    '1.000894',
    'GIAY_XAC_NHAN_TTHN',
    'Giấy xác nhận tình trạng hôn nhân',
    'Marital status certificate',
    false,
  ],
  [
    '1.000656',
    'GIAY_BAO_TU',
    'Giấy báo tử hoặc giấy tờ thay thế',
    'Death notice or what stands for it',
    true,
  ],
  [
    '1.004884',
    'GIAY_TO_CU',
    'Giấy tờ có nội dung liên quan đến khai sinh',
    'Papers that tell of the birth',
    true,
  ],
  [
    '1.004746',
    'GIAY_TO_CU',
    'Bản sao Giấy chứng nhận kết hôn trước đây',
    'Copy of the former certificate',
    false,
  ],
  ['1.005461', 'GIAY_TO_CU', 'Bản sao Giấy chứng tử trước đây', 'Copy of the former certificate', false],
  ['1.004772', 'GIAY_TO_CU', 'Giấy tờ cá nhân đã có', 'The personal papers that there are', true],
  [
    '2.000806',
    'GIAY_XAC_NHAN_TTHN',
    'Giấy tờ chứng minh tình trạng hôn nhân',
    'Proof of marital status',
    true,
  ],
] as const;

export async function up(db: Kysely<unknown>): Promise<void> {
  const json = JSON.stringify(
    PAPERS.map(([code, paper, name, nameEn, mandatory]) => ({ code, paper, name, nameEn, mandatory })),
  );
  await sql`
    insert into procedures.paper (version_id, code, name, name_en, originals, copies, mandatory, evidence)
    select version.id, p.paper, p.name, p."nameEn", 1, 0, p.mandatory, 'recalled-med'
    from jsonb_to_recordset(${json}::jsonb) as p (code text, paper text, name text, "nameEn" text, mandatory boolean)
    join procedures.procedure as procedure on procedure.code = p.code
    join procedures.procedure_version as version on version.procedure_id = procedure.id
    where not version.in_use
    on conflict (version_id, code) do nothing`.execute(db);
}
