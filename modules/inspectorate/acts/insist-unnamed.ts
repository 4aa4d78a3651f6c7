import type { Act } from '../../../server/kit/index.ts';
import { PetitionKind } from '../model.ts';
import { findConfidant } from '../queries/confidants.ts';
import { namesDenouncer } from '../queries/denouncer.ts';
import type { PetitionRow } from '../queries/petition.ts';
import { DenouncerNamed } from '../refusals.ts';

/**
 * Refuses texts by which somebody who knows the denouncer would tell others. Nobody else is refused: whoever could try
 * names until one is refused would find it out. @throws DenouncerNamed
 */
export async function insistUnnamed(
  act: Act,
  { id, kind }: Pick<PetitionRow, 'id' | 'kind'>,
  texts: readonly (string | null | undefined)[],
): Promise<void> {
  const told = texts.filter((text) => text != null).join('\n');
  if (kind !== PetitionKind.DENUNCIATION || told === '' || act.viewer === null) return;
  if ((await findConfidant(act.db, id, act.viewer.accountId)) === undefined) return;
  if (await namesDenouncer(act.db, id, told)) throw new DenouncerNamed();
}
