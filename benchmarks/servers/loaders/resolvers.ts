import type { Loaders } from './loaders.ts';
import { rows } from './pool.ts';
import { type AgencyRow, DOSSIER, type DossierRow, type EventRow, type FileRow } from './rows.ts';
import { submitDossier } from './submit-dossier.ts';

interface Context {
  readonly loaders: Loaders;
}

const edges = (nodes: readonly object[]) => nodes.map((node) => ({ node }));
const ofDay =
  '(valid_from is null or valid_from <= current_date) and (valid_to is null or valid_to > current_date)';

/** Resolvers as one writes them for a schema of types: whatever hangs on a row is batched. */
export const resolvers = {
  Query: {
    dossiers: async (
      _root: unknown,
      { agency, first, after = null }: { agency: string; first: number; after?: string | null },
    ) => {
      const found = await rows<DossierRow>(
        'dossiers',
        `select ${DOSSIER} from dossiers.dossier d where d.agency_id = $1 and d.state <> 'draft'
         and ($3::bigint is null or d.id < $3) order by d.id desc limit $2`,
        [agency, first + 1, after],
      );
      const page = found.slice(0, first);
      return {
        edges: edges(page),
        pageInfo: { hasNextPage: found.length > first, endCursor: page.at(-1)?.id ?? null },
      };
    },
    dossier: async (_root: unknown, { code }: { code: string }) =>
      (await rows('dossier', `select ${DOSSIER} from dossiers.dossier d where d.code = $1`, [code]))[0] ??
      null,
    procedure: async (_root: unknown, { code }: { code: string }) =>
      (
        await rows(
          'procedure',
          `select v.id, v.code, v.name, v.name_en as "nameEn" from procedures.procedure_version v
           where v.code = $1 and ${ofDay}`,
          [code],
        )
      )[0] ?? null,
    agencies: async (_root: unknown, { first }: { first: number }) => ({
      edges: edges(
        await rows<AgencyRow>(
          'agencies-in-force',
          `select id, code, name from organisations.agency where ${ofDay} order by code limit $1`,
          [first],
        ),
      ),
    }),
  },
  Mutation: {
    submitDossier: (
      _root: unknown,
      { dossier, idempotencyKey }: { dossier: string; idempotencyKey: string },
    ) => submitDossier(dossier, idempotencyKey),
  },
  Agency: {
    dossiers: (
      { id }: AgencyRow,
      { state = null, first }: { state?: string | null; first: number },
      { loaders }: Context,
    ) => loaders.dossiersOfAgency.load({ agency: id, state, first }),
  },
  Dossier: {
    procedure: (row: DossierRow, _args: unknown, { loaders }: Context) =>
      loaders.procedure.load(row.procedureId),
    applicant: (row: DossierRow, _args: unknown, { loaders }: Context) =>
      loaders.person.load(row.applicantId),
    officer: (row: DossierRow, _args: unknown, { loaders }: Context) =>
      row.officerId === null ? null : loaders.officer.load(row.officerId),
    commune: (row: DossierRow, _args: unknown, { loaders }: Context) => loaders.unit.load(row.unitId),
    agency: (row: DossierRow, _args: unknown, { loaders }: Context) => loaders.agency.load(row.agencyId),
    submittedAt: (row: DossierRow) => row.submittedAt?.toISOString() ?? null,
    dueAt: (row: DossierRow) => row.dueAt?.toISOString() ?? null,
    events: (row: DossierRow, { first }: { first: number }, { loaders }: Context) =>
      loaders.events(row.id, first),
    files: (row: DossierRow, { first }: { first: number }, { loaders }: Context) =>
      loaders.files(row.id, first),
  },
  DossierEvent: { at: (row: EventRow) => row.at.toISOString() },
  DossierFile: {
    file: (row: FileRow, _args: unknown, { loaders }: Context) => loaders.file.load(row.fileId),
  },
};
