import type { Act } from '../../../server/kit/index.ts';
import type { dossiers } from '../contract.ts';

interface Turned {
  readonly toAgencyId: number;
  readonly fromAgencyId: number;
  /** The national code of the procedure of the dossier. */
  readonly procedure: string;
  readonly dueAt: Date | null;
}

/** Tells an agency that another turned to it about a dossier: the history of the dossier is told where it is decided. */
export function tellAgency(
  act: Act,
  event: typeof dossiers.events.questionReceived,
  { id: dossierId, code }: { readonly id: number; readonly code: string | null },
  { toAgencyId: agencyId, fromAgencyId, procedure, dueAt }: Turned,
): Promise<void> {
  return act.publish(event, {
    dossierId,
    agencyId,
    fromAgencyId,
    code,
    procedure,
    dueAt: dueAt?.toISOString() ?? null,
  });
}
