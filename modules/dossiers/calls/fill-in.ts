import type { BodyOf } from '../../../server/kit/index.ts';
import { dossierFor } from '../acts/dossier-for.ts';
import { insistOnVersion } from '../acts/insist-on-version.ts';
import { DossierAct } from '../acts/model.ts';
import { OtherProcedure } from '../acts/refusals.ts';
import type { dossiers } from '../contract.ts';
import { setApplication } from '../queries/dossier.ts';

export const fillIn: BodyOf<typeof dossiers.calls.fillIn> = async (
  { dossierId, version: seen, procedure, application },
  act,
) => {
  await insistOnVersion(act, dossierId, seen);
  const { version } = await dossierFor(act, DossierAct.FILL_IN, dossierId);
  if (version.code !== procedure) throw new OtherProcedure();
  await setApplication(act.db, dossierId, application);
  return dossierId;
};
