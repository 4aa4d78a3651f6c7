import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { procedures } from '../contract.ts';

export type Version = z.output<typeof procedures.calls.version.output>;

/** What a version keeps to once something is handled under it: all but until when it holds. */
export type Stated = Omit<Version, 'validTo'>;

/** What the row `version` states for its procedure: how long, and which papers, by case and channel. */
export const stated: RawBuilder<Stated> = sql`
  json_build_object('id', version.id, 'code', version.code, 'name', version.name, 'validFrom', version.valid_from,
    'owner', version.owner, 'handlingLevel', version.handling_level, 'assurance', version.assurance,
    'offers', (
      select coalesce(json_agg(json_build_object('caseName', case_name, 'channel', channel,
        'timeAmount', time_amount, 'timeUnit', time_unit) order by id), '[]')
      from procedures.offer where version_id = version.id),
    'papers', (
      select coalesce(json_agg(json_build_object('code', code, 'name', name, 'nameEn', name_en,
        'mandatory', mandatory, 'caseName', case_name) order by id), '[]')
      from procedures.paper where version_id = version.id))`;
