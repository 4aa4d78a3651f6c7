import { type Act, type Listener, when } from '../../../server/kit/index.ts';
import { dossiers } from '../../dossiers/contract.ts';
import { writeLetter } from '../write-letter.ts';

/** What the officer of a dossier is told, where it is known who they are: an office without a person has no address. */
export const lettersToOfficers: readonly Listener[] = [
  when(dossiers.events.deadlineNear, (fact, act) =>
    warn(act, fact, {
      subject: `Sắp đến hạn hồ sơ ${fact.code}`,
      body: `Hồ sơ ${fact.code} sắp đến hạn trả kết quả.\n\nThe deadline of dossier ${fact.code} is near.`,
    }),
  ),
  when(dossiers.events.dossierLate, (fact, act) =>
    warn(act, fact, {
      subject: `Quá hạn hồ sơ ${fact.code}`,
      body: `Hồ sơ ${fact.code} đã quá hạn trả kết quả.\n\nDossier ${fact.code} is late.`,
    }),
  ),
];

async function warn(
  act: Act,
  { eventId, dossierId }: { readonly eventId: number; readonly dossierId: number },
  words: { readonly subject: string; readonly body: string },
): Promise<void> {
  const officerId = await act.call(dossiers.calls.warnedOfficer, { dossierId });
  const officer = officerId === null ? null : await act.sessions.renewed(officerId);
  if (officer?.personId == null) return;
  await writeLetter(act, { eventId, personId: officer.personId }, words);
}
