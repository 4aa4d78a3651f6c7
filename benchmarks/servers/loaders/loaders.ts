import DataLoader from 'dataloader';
import { rows } from './pool.ts';
import {
  type AgencyRow,
  DOSSIER,
  type DossierRow,
  type EventRow,
  type FileRow,
  type NamedRow,
} from './rows.ts';

/** The batches of one request. */
export type Loaders = ReturnType<typeof openLoaders>;

export interface ProcedureRow extends NamedRow {
  readonly code: string;
  readonly nameEn: string;
}

export function openLoaders() {
  return {
    procedure: byId<ProcedureRow>(
      'procedures',
      `select id, code, name, name_en as "nameEn" from procedures.procedure_version where id = any($1::bigint[])`,
    ),
    person: byId<{ readonly id: string; readonly fullName: string }>(
      'persons',
      'select id, full_name as "fullName" from people.person where id = any($1::bigint[])',
    ),
    officer: byId<NamedRow>('officers', 'select id, name from server.account where id = any($1::bigint[])'),
    unit: byId<NamedRow>('units', 'select id, name from organisations.unit where id = any($1::bigint[])'),
    agency: byId<AgencyRow>(
      'agencies',
      'select id, code, name from organisations.agency where id = any($1::bigint[])',
    ),
    file: byId<NamedRow & { readonly size: string }>(
      'files',
      'select id, name, size from files.file where id = any($1::bigint[])',
    ),
    events: newestOf<EventRow>(
      'events',
      `select k.value as "dossierId", e.* from unnest($1::bigint[]) as k(value)
       cross join lateral (select id, upper(replace(kind, '-', '_')) as kind, at from dossiers.event
         where dossier_id = k.value order by at desc, id desc limit $2) e`,
      (row) => row.dossierId,
    ),
    files: newestOf<FileRow>(
      'dossier-files',
      `select k.value as "dossierId", f.* from unnest($1::bigint[]) as k(value)
       cross join lateral (select paper, file_id as "fileId" from dossiers.dossier_file
         where dossier_id = k.value order by id limit $2) f`,
      (row) => row.dossierId,
    ),
    dossiersOfAgency: ofAgencies(),
  };
}

/** One batch over all aliases: agencies, states and how many may differ from key to key. */
function ofAgencies() {
  interface Key {
    readonly agency: string;
    readonly state: string | null;
    readonly first: number;
  }
  return new DataLoader<Key, readonly DossierRow[], string>(
    async (keys) => {
      const found = await rows<DossierRow & { readonly at: string }>(
        'dossiers-of-agencies',
        `select k.at, d.* from unnest($1::bigint[], $2::text[], $3::integer[]) with ordinality as k(agency, state, first, at)
         cross join lateral (select ${DOSSIER} from dossiers.dossier d
           where d.agency_id = k.agency and d.state = k.state and d.state <> 'draft'
           order by d.id desc limit k.first) d`,
        [
          keys.map(({ agency }) => agency),
          keys.map(({ state }) => state?.toLowerCase() ?? null),
          keys.map(({ first }) => first),
        ],
      );
      const groups = Map.groupBy(found, ({ at }) => Number(at) - 1);
      return keys.map((_key, at) => groups.get(at) ?? []);
    },
    { cacheKeyFn: ({ agency, state, first }) => `${agency} ${state} ${first}` },
  );
}

function byId<R extends { readonly id: string }>(name: string, text: string) {
  return new DataLoader<string, R | null>(async (ids) => {
    const found = new Map((await rows<R>(name, text, [ids])).map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  });
}

/** So many of each parent; one batch for each number asked for. */
function newestOf<R extends object>(name: string, text: string, parent: (row: R) => string) {
  const batches = new Map<number, DataLoader<string, readonly R[]>>();
  return (id: string, first: number): Promise<readonly R[]> => {
    const batch =
      batches.get(first) ??
      new DataLoader<string, readonly R[]>(async (ids) => {
        const groups = Map.groupBy(await rows<R>(name, text, [ids, first]), parent);
        return ids.map((key) => groups.get(key) ?? []);
      });
    batches.set(first, batch);
    return batch.load(id);
  };
}
