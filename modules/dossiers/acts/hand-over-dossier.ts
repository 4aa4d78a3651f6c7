import { type Act, dayOf, InvalidInput } from '../../../server/kit/index.ts';
import { files } from '../../files/contract.ts';
import { organisations } from '../../organisations/contract.ts';
import { tellAgency } from '../between-agencies/tell-agency.ts';
import { dossiers } from '../contract.ts';
import { DossierEventKind } from '../history/model.ts';
import { recordEvent } from '../history/record-event.ts';
import { DossierState } from '../model.ts';
import { updateDossier } from '../queries/dossier.ts';
import { findDossierFiles } from '../queries/dossier-files.ts';
import { insertHandover } from '../queries/handovers.ts';
import { dossierFor } from './dossier-for.ts';
import { DossierAct } from './model.ts';

interface Wanted {
  readonly toAgency: number;
  readonly note: string;
  /** The day by which it is to be handed back. */
  readonly due: string | null;
}

/** Hands a dossier over to another agency (chuyển hồ sơ), which reads its papers from now on. The deciding agency stays. */
export async function handOverDossier(
  act: Act,
  id: number,
  { toAgency, note, due }: Wanted,
): Promise<number> {
  const { dossier, viewer, version } = await dossierFor(act, DossierAct.HAND_OVER, id);
  const now = act.clock.now();
  const day = dayOf(now).toString();
  const exists = await act.call(organisations.calls.agencyExists, { id: toAgency, day });
  if (!exists || toAgency === dossier.agencyId) throw notAnotherAgency();
  const dueAt =
    due === null ? null : await act.call(organisations.calls.closeOn, { agencyId: toAgency, day: due });
  if (due !== null && (dueAt === null || dueAt.getTime() <= now.epochMilliseconds)) throw notAsDay();
  const attached = await findDossierFiles(act.db, id);
  await act.call(files.calls.share, { fileIds: attached.map(({ fileId }) => fileId), agencyId: toAgency });
  await insertHandover(act.db, {
    dossierId: id,
    fromAgencyId: dossier.agencyId,
    toAgencyId: toAgency,
    at: new Date(now.epochMilliseconds),
    handedById: viewer.accountId,
    formerHandlerId: dossier.handlerId,
    note,
    dueAt,
  });
  await updateDossier(act.db, id, { state: DossierState.HANDED_OVER, handlerId: null });
  await recordEvent(act, dossier, DossierEventKind.HANDED_OVER, version.code, note);
  await tellAgency(act, dossiers.events.handoverReceived, dossier, {
    toAgencyId: toAgency,
    fromAgencyId: dossier.agencyId,
    procedure: version.code,
    dueAt,
  });
  return id;
}

function notAnotherAgency(): InvalidInput {
  return new InvalidInput('toAgency', {
    vi: 'Phải là một cơ quan khác đang hoạt động.',
    en: 'This must be another agency that exists today.',
  });
}

function notAsDay(): InvalidInput {
  return new InvalidInput('due', {
    vi: 'Phải là ngày làm việc của cơ quan nhận, chưa kết thúc.',
    en: 'This must be a working day of the receiving agency that is not over.',
  });
}
