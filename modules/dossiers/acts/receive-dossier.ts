import type { z } from 'zod';
import { type Act, dayOf } from '../../../server/kit/index.ts';
import { organisations } from '../../organisations/contract.ts';
import { procedures } from '../../procedures/contract.ts';
import { dossiers } from '../contract.ts';
import { dossierCode } from '../dossier-code.ts';
import { DossierEventKind, DossierState } from '../model.ts';
import { updateDossier } from '../queries/dossier.ts';
import { nextSerial } from '../queries/next-serial.ts';
import { recordEvent } from '../record-event.ts';
import { ofMyAgency } from './of-my-agency.ts';

const ONLINE = 2;

/** Takes a dossier in at the one-stop desk: it gets its code and the day on which it is due. */
export async function receiveDossier(act: Act, id: number): Promise<number> {
  const { dossier, viewer } = await ofMyAgency(
    act,
    id,
    dossiers.permissions.receiveDossiers,
    DossierState.SUBMITTED,
  );
  const { agencyId } = dossier;
  const now = act.clock.now();
  const receivedAt = new Date(now.epochMilliseconds);
  const agency = await act.call(organisations.calls.agency, { id: agencyId });
  const { codesOf2025From } = await act.settings(dossiers);
  const day = dayOf(now);
  const version = await act.call(procedures.calls.version, { id: dossier.procedureId });
  const dueAt = await dueOf(act, version.offers, agencyId, receivedAt);
  const serial = await nextSerial(act.db, agencyId, day);
  const code = dossierCode(agency, day, serial, Temporal.PlainDate.from(codesOf2025From));
  await updateDossier(act.db, id, {
    state: DossierState.RECEIVED,
    code,
    receivedAt,
    dueAt,
    officerId: viewer.accountId,
  });
  await recordEvent(act, { ...dossier, code }, DossierEventKind.RECEIVED, version.code);
  return id;
}

type Offers = z.output<typeof procedures.calls.version.output>['offers'];

/** Null where the catalogue states no exact time limit: none is invented. */
async function dueOf(act: Act, offers: Offers, agencyId: number, receivedAt: Date): Promise<Date | null> {
  const offer = offers.find(({ channel }) => channel === ONLINE) ?? offers[0];
  const { timeAmount: amount = null, timeUnit: unit = null } = offer ?? {};
  if (amount === null || unit === null || unit === 'none') return null;
  return act.call(organisations.calls.dueAt, { agencyId, receivedAt, amount, unit });
}
