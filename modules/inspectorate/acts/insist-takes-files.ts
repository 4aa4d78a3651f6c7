import { type Act, InvalidInput } from '../../../server/kit/index.ts';
import { inspectorate } from '../contract.ts';
import { PetitionState } from '../model.ts';
import type { PetitionRow } from '../queries/petition.ts';
import { PetitionActNotPossible } from '../refusals.ts';

const OVER: readonly PetitionState[] = [PetitionState.FORWARDED, PetitionState.ARCHIVED];

/** A petition that is still worked on takes files, up to so many. @throws PetitionActNotPossible, InvalidInput */
export async function insistTakesFiles(
  act: Act,
  { state }: Pick<PetitionRow, 'state'>,
  present: number,
): Promise<void> {
  if (OVER.includes(state)) throw new PetitionActNotPossible(state, []);
  const { mostFiles } = await act.settings(inspectorate);
  if (present >= mostFiles)
    throw new InvalidInput('file', {
      vi: `Một đơn có nhiều nhất ${mostFiles} tệp.`,
      en: `A petition has at most ${mostFiles} files.`,
    });
}
