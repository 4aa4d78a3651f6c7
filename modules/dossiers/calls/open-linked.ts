import { type BodyOf, dayOf, NotAllowed } from '../../../server/kit/index.ts';
import { procedures } from '../../procedures/contract.ts';
import { Channel } from '../../procedures/model.ts';
import { draftOf } from '../acts/draft-of.ts';
import type { dossiers } from '../contract.ts';
import { notInForce } from '../intake/not-in-force.ts';
import { ProcedureNotOffered } from '../intake/refusals.ts';
import { insertDraft, setApplication } from '../queries/dossier.ts';
import { insertLinkedApplication } from '../queries/linked-applications.ts';

/** A draft for each part of a linked procedure, as the catalogue has its parts today, with its form filled in. */
export const openLinked: BodyOf<typeof dossiers.calls.openLinked> = async (
  { procedure, commune, applications },
  act,
) => {
  const applicantId = act.viewer?.personId;
  if (applicantId == null) throw new NotAllowed();
  const now = act.clock.now();
  const day = dayOf(now).toString();
  const version = await act.call(procedures.calls.versionInForce, { code: procedure, day });
  if (version === null) throw await notInForce(act, procedure, day);
  const codes = await act.call(procedures.calls.parts, { id: version.id });
  const createdAt = new Date(now.epochMilliseconds);
  const linkedId = await insertLinkedApplication(act.db, { procedureId: version.id, applicantId, createdAt });
  for (const [at, code] of codes.entries()) {
    const form = act.procedure(code)?.application;
    if (form === undefined || !(code in applications)) throw new ProcedureNotOffered(code);
    const draft = await draftOf(act, { procedure: code, commune }, Channel.ONLINE);
    const id = await insertDraft(act.db, { ...draft, applicantId, linkedId, part: at + 1 });
    await setApplication(act.db, id, form.parse(applications[code]));
  }
  return linkedId;
};
