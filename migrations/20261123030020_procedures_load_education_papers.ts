import { type Kysely, sql } from 'kysely';

/** What the procedures of education ask for, as far as it is recalled; a version that states papers keeps its own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const papers = Object.entries(PAPERS).flatMap(([code, named]) =>
    named.map((paper) => ({ code, paper, ...KNOWN[paper] })),
  );
  await sql`
    insert into procedures.paper (version_id, code, name, name_en, originals, copies, mandatory, evidence)
    select v.id, a.paper, a.name, a."nameEn", a.originals, a.copies, a.mandatory, 'recalled-med'
    from jsonb_to_recordset(${JSON.stringify(papers)}::jsonb) as a (
      code text, paper text, name text, "nameEn" text, originals smallint, copies smallint, mandatory boolean)
    join procedures.procedure as p on p.code = a.code
    join procedures.procedure_version as v on v.procedure_id = p.id
    where not exists (select from procedures.paper as known where known.version_id = v.id)`.execute(db);
}

const original = { originals: 1, copies: 0, mandatory: true };
const copy = { originals: 0, copies: 1, mandatory: true };

const KNOWN = {
  GIAY_KHAI_SINH: { name: 'Giấy khai sinh', nameEn: 'Birth certificate', ...copy },
  GIAY_TO_UU_TIEN: {
    name: 'Giấy tờ chứng minh đối tượng ưu tiên',
    nameEn: 'Papers that prove a priority',
    ...copy,
    mandatory: false,
  },
  HOC_BA: { name: 'Học bạ', nameEn: 'School record', ...original },
  BANG_TOT_NGHIEP_THCS: {
    name: 'Bằng tốt nghiệp trung học cơ sở',
    nameEn: 'Lower secondary diploma',
    ...copy,
  },
  GIAY_GIOI_THIEU_CHUYEN_TRUONG: {
    name: 'Giấy giới thiệu chuyển trường do nhà trường nơi đi cấp',
    nameEn: 'Letter of transfer of the former school',
    ...original,
  },
  VAN_BANG: {
    name: 'Văn bằng, chứng chỉ đề nghị chỉnh sửa',
    nameEn: 'The diploma to be corrected',
    ...original,
  },
  GIAY_TO_HO_TICH: {
    name: 'Trích lục hoặc quyết định thay đổi, cải chính hộ tịch, xác định lại dân tộc, giới tính',
    nameEn: 'Extract or decision that changes the civil status',
    ...copy,
  },
};

const PAPERS: Readonly<Record<string, readonly (keyof typeof KNOWN)[]>> = {
  '2.002493': ['GIAY_KHAI_SINH', 'GIAY_TO_UU_TIEN'],
  '2.002492': ['GIAY_KHAI_SINH', 'GIAY_TO_UU_TIEN'],
  '3.000182': ['GIAY_KHAI_SINH', 'HOC_BA', 'GIAY_TO_UU_TIEN'],
  '3.000181': ['GIAY_KHAI_SINH', 'HOC_BA', 'BANG_TOT_NGHIEP_THCS', 'GIAY_TO_UU_TIEN'],
  '2.002481': ['HOC_BA', 'GIAY_GIOI_THIEU_CHUYEN_TRUONG'],
  '2.002478': ['HOC_BA', 'BANG_TOT_NGHIEP_THCS', 'GIAY_GIOI_THIEU_CHUYEN_TRUONG'],
  '3.000466': ['VAN_BANG', 'GIAY_TO_HO_TICH'],
};
