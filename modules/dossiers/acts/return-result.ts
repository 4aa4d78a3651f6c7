import { type Act, InvalidInput } from '../../../server/kit/index.ts';
import { Channel } from '../../procedures/model.ts';
import { DossierEventKind } from '../history/model.ts';
import { recordEvent } from '../history/record-event.ts';
import { DossierState } from '../model.ts';
import { updateDossier } from '../queries/dossier.ts';
import { dossierFor } from './dossier-for.ts';
import { DossierAct } from './model.ts';

interface Handed {
  readonly by: Channel;
  /** The number of the parcel, by post. */
  readonly parcelNumber: string | null;
}

/** Hands the result over (trả kết quả): at the counter, online or by post. */
export async function returnResult(act: Act, id: number, { by, parcelNumber }: Handed): Promise<number> {
  const { dossier, viewer, version } = await dossierFor(act, DossierAct.RETURN_RESULT, id);
  if ((by === Channel.POST) !== (parcelNumber !== null)) throw parcelGoesByPost();
  if (by === Channel.ONLINE && dossier.resultFileId === null) throw nothingOnline();
  await updateDossier(act.db, id, {
    state: DossierState.RETURNED,
    returnedAt: new Date(act.clock.now().epochMilliseconds),
    returnerId: viewer.accountId,
    returnedBy: by,
    returnParcel: parcelNumber,
  });
  await recordEvent(act, dossier, DossierEventKind.RESULT_RETURNED, version.code);
  return id;
}

function parcelGoesByPost(): InvalidInput {
  return new InvalidInput('parcelNumber', {
    vi: 'Cần mã bưu gửi khi, và chỉ khi, trả kết quả qua bưu chính.',
    en: 'The number of the parcel is needed by post, and by nothing else.',
  });
}

function nothingOnline(): InvalidInput {
  return new InvalidInput('by', {
    vi: 'Hồ sơ này không có kết quả điện tử.',
    en: 'This dossier has no electronic result.',
  });
}
