/** Rows as they come out of PostgreSQL: 64-bit ids are texts. */
export interface DossierRow {
  readonly id: string;
  readonly code: string | null;
  readonly state: string;
  readonly submittedAt: Date | null;
  readonly dueAt: Date | null;
  readonly procedureId: string;
  readonly applicantId: string;
  readonly officerId: string | null;
  readonly unitId: string;
  readonly agencyId: string;
}

export interface NamedRow {
  readonly id: string;
  readonly name: string;
}

export interface AgencyRow extends NamedRow {
  readonly code: string;
}

export interface EventRow {
  readonly dossierId: string;
  readonly id: string;
  readonly kind: string;
  readonly at: Date;
}

export interface FileRow {
  readonly dossierId: string;
  readonly paper: string;
  readonly fileId: string;
}

/** The columns of a DossierRow. */
export const DOSSIER = `
  d.id, d.code, upper(d.state) as state, d.submitted_at as "submittedAt", d.due_at as "dueAt",
  d.procedure_id as "procedureId", d.applicant_id as "applicantId", d.officer_id as "officerId", d.unit_id as "unitId",
  d.agency_id as "agencyId"`;
