import type { Sizes } from '../sizes.ts';

/** Every second dossier has two files, every other and every draft one; so the nth file tells its dossier. */
const FILES = ({ dossiers, drafts }: Sizes) => `
  generate_series(1, ${drafts + Math.ceil((dossiers * 3) / 2)}) as n
  cross join lateral (select case when n <= ${drafts} then n else ${drafts} + 1 + (n - ${drafts} - 1) * 2 / 3 end as dossier_id) as place`;

/** Files by their number alone. */
export const files = (sizes: Sizes) => `
  insert into files.file (id, owner_id, name, hash, size, state, media_type, pages, created_at)
  overriding system value
  select n, ${sizes.officers} + d.applicant_id, 'giấy tờ ' || n || '.pdf', encode(sha256(int8send(n)), 'hex'),
    20000 + bench.pick(n, 50, 2000000), 'accepted', 'application/pdf', 1 + bench.pick(n, 51, 6), d.created_at
  from ${FILES(sizes)}
  join dossiers.dossier d on d.id = place.dossier_id
  order by n`;

/** Where they lie. */
export const placed = (sizes: Sizes) => `
  insert into dossiers.dossier_file (dossier_id, file_id, paper, added_at)
  select d.id, n, case when n % 3 = 0 then 'DON_DE_NGHI' else 'GIAY_TO_TUY_THAN' end, d.created_at
  from ${FILES(sizes)}
  join dossiers.dossier d on d.id = place.dossier_id
  order by n`;

/** Who may read them: the officers of the agency that a dossier was handed in to. */
export const shares = (sizes: Sizes) => `
  insert into files.share (file_id, agency_id)
  select n, d.agency_id
  from ${FILES(sizes)}
  join dossiers.dossier d on d.id = place.dossier_id
  where d.state <> 'draft'
  order by n`;
