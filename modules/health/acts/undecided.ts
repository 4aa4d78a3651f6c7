import { type Act, InvalidInput, type Procedure } from '../../../server/kit/index.ts';
import { Dossier } from '../../dossiers/model.ts';
import { procedures } from '../../procedures/contract.ts';

/** A dossier of one of these procedures that the viewer sees and nobody has decided. @throws InvalidInput */
export async function undecided(
  act: Act,
  id: number,
  among: readonly Pick<Procedure<unknown, unknown>, 'code'>[],
): Promise<Dossier> {
  const dossier = await act.read(Dossier, null, { where: { id } });
  if (dossier === null || dossier.decidedAt !== null) throw notOpen();
  const { code } = await act.call(procedures.calls.version, { id: dossier.procedureId });
  if (!among.some((procedure) => procedure.code === code)) throw notOpen();
  return dossier;
}

function notOpen(): InvalidInput {
  return new InvalidInput('dossier', {
    vi: 'Không có hồ sơ nào thuộc thủ tục này đang chờ quyết định.',
    en: 'There is no such dossier of the procedure that waits for its decision.',
  });
}
