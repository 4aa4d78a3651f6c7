import type { BodyOf } from '../../../server/kit/index.ts';
import { procedures } from '../../procedures/contract.ts';
import { dossierFor } from '../acts/dossier-for.ts';
import type { dossiers } from '../contract.ts';
import { DossierAct } from '../model.ts';
import { setApplication } from '../queries/dossier.ts';
import { OtherProcedure } from '../refusals.ts';

export const fillIn: BodyOf<typeof dossiers.calls.fillIn> = async (
  { dossierId, procedure, application },
  act,
) => {
  const { dossier } = await dossierFor(act, DossierAct.FILL_IN, dossierId);
  const { code } = await act.call(procedures.calls.version, { id: dossier.procedureId });
  if (code !== procedure) throw new OtherProcedure();
  await setApplication(act.db, dossierId, application);
  return dossierId;
};
