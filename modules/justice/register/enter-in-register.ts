import { randomBytes } from 'node:crypto';
import { type Act, dayOf, NotSignedIn } from '../../../server/kit/index.ts';
import { people } from '../../people/contract.ts';
import { justice } from '../contract.ts';
import type { EntryKind, MaritalStatus, PartyRole, Registration, Sex } from '../model.ts';
import { insertEntry, nextEntryNumber } from '../queries/register.ts';

/** Somebody whom an entry names; known by their number where no person is given. */
export interface NewParty {
  readonly role: PartyRole;
  readonly fullName: string;
  readonly personId?: number | null;
  readonly sex?: Sex;
  readonly birthDate?: string | null | undefined;
  readonly citizenNumber?: string | null | undefined;
  readonly place?: string;
  readonly ethnicity?: string | null | undefined;
  readonly nationality?: string | null | undefined;
  readonly residence?: string | null | undefined;
}

interface NewEntry {
  readonly kind: EntryKind;
  readonly registration: Registration;
  /** The day of the birth, the death or the marriage. */
  readonly happenedOn?: string;
  readonly formerEntry?: string | undefined;
  readonly cause?: string | null | undefined;
  readonly purpose?: string;
  readonly finding?: MaritalStatus;
  readonly parties: readonly NewParty[];
}

interface Decided {
  readonly id: number;
  readonly code: string;
  readonly agencyId: number;
  readonly applicantId: number;
}

/** Enters what a dossier led to into the register of its agency; the extract follows from a worker. */
export async function enterInRegister(
  act: Act,
  { id: dossierId, code: dossierCode, agencyId, applicantId }: Decided,
  { kind, registration, parties, happenedOn, formerEntry, cause, purpose, finding }: NewEntry,
) {
  const { viewer } = act;
  if (viewer === null) throw new NotSignedIn();
  const now = act.clock.now();
  const today = dayOf(now);
  const { year } = today;
  const named = await Promise.all(parties.map((party) => stated(act, party)));
  const number = await nextEntryNumber(act.db, { agencyId, kind, year });
  const entryId = await insertEntry(
    act.db,
    {
      kind,
      registration,
      dossierId,
      agencyId,
      keeperId: agencyId,
      applicantId,
      year,
      number,
      dossierCode,
      registeredOn: today.toString(),
      registeredAt: new Date(now.epochMilliseconds),
      happenedOn: happenedOn ?? null,
      formerEntry: formerEntry ?? null,
      cause: cause ?? null,
      purpose: purpose ?? null,
      finding: finding ?? null,
      verificationCode: randomBytes(18).toString('base64url'),
      registrarId: viewer.accountId,
      registrarName: viewer.name,
    },
    named,
  );
  await act.enqueue(justice.jobs.renderExtract, { entryId });
  return { kind: 'granted', result: { entryId, number, year }, pending: true } as const;
}

async function stated(act: Act, party: NewParty) {
  const { citizenNumber = null, personId = null, fullName, ...rest } = party;
  const known =
    personId ??
    (citizenNumber === null ? null : await act.call(people.calls.known, { citizenNumber, fullName }));
  return {
    sex: null,
    place: null,
    ...rest,
    nationality: rest.nationality ?? null,
    birthDate: rest.birthDate ?? null,
    ethnicity: rest.ethnicity ?? null,
    residence: rest.residence ?? null,
    fullName,
    citizenNumber,
    personId: known,
  };
}
