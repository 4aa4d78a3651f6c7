import { type Act, dayOf, InvalidInput } from '../../../server/kit/index.ts';
import { Agency, AgencyKind } from '../../organisations/model.ts';
import { inspectorate } from '../contract.ts';
import { PetitionAct, PetitionState } from '../model.ts';
import { findProcedureCode, insertPetition, type NewPetition, updatePetition } from '../queries/petition.ts';
import { insertStep } from '../queries/petition-steps.ts';
import { insertReception } from '../queries/receptions.ts';
import type { ToldReception } from '../told.ts';
import { dueOf } from './due-of.ts';

/** A petition that comes in, before it has a number. */
export type Incoming = Omit<NewPetition, 'procedureCode' | 'state' | 'decision' | 'decidedOn' | 'dueAt'> & {
  readonly instance: number;
};

/**
 * Enters a petition into the book of an agency, and into that of its receptions where somebody came with it, and starts
 * its first clock. Answers with its id.
 */
export async function enterPetition(
  act: Act,
  incoming: Incoming,
  officerId: number | null,
  reception: ToldReception | null = null,
): Promise<number> {
  const { agencyId, kind, instance, receivedOn, petitionerId = null } = incoming;
  const today = dayOf(act.clock.now()).toString();
  if (receivedOn > today) throw notYet('receivedOn');
  if (incoming.knownOn != null && incoming.knownOn > receivedOn) throw notYet('petition.knownOn');
  const level = await levelOf(act, agencyId, today);
  const petitionId = await insertPetition(act.db, {
    ...incoming,
    procedureCode: await findProcedureCode(act.db, { level, service: kind, instance }),
    state: PetitionState.RECEIVED,
  });
  const step = {
    petitionId,
    act: PetitionAct.RECEIVE,
    onDay: receivedOn,
    officerId,
    note: null,
    remote: false,
    complexity: 0,
    severalPlaces: false,
    outside: false,
  };
  await insertStep(act.db, step);
  if (reception !== null)
    await insertReception(act.db, level, { ...reception, petitionId, agencyId, receivedOn });
  const facts = { ...incoming, matter: incoming.matter ?? null };
  await updatePetition(act.db, petitionId, { dueAt: await dueOf(act, facts, [step]) });
  await act.publish(inspectorate.events.petitionReceived, {
    petitionId,
    agencyId,
    petitionerId,
    kind,
    act: PetitionAct.RECEIVE,
  });
  return petitionId;
}

/** Whose procedures an agency of today follows. */
async function levelOf(act: Act, id: number, today: string): Promise<'commune' | 'province'> {
  const agency = await act.read(Agency, null, { where: { id }, on: Temporal.PlainDate.from(today) });
  if (agency === null)
    throw new InvalidInput('agency', { vi: 'Không có cơ quan này.', en: 'There is no such agency.' });
  return agency.kind === AgencyKind.COMMUNE_COMMITTEE ? 'commune' : 'province';
}

function notYet(field: string): InvalidInput {
  return new InvalidInput(field, {
    vi: 'Ngày này không hợp lý: việc chưa thể xảy ra.',
    en: 'This day cannot be: it had not happened yet.',
  });
}
