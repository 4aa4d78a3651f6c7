import type { Act } from '../../../server/kit/index.ts';
import type { ReorganisationRow } from '../queries/reorganisation.ts';
import { survey } from '../queries/survey.ts';
import { keptRows } from './kept-rows.ts';
import { succession } from './succession.ts';

/** Lists all that hangs on a reorganisation, whichever module keeps it. */
export async function surveyAll(act: Act, found: ReorganisationRow): Promise<void> {
  const surveyed = {
    reorganisationId: found.id,
    day: found.day,
    succession: succession.parse(found.succession),
    decisions: keptRows(found.rows).decisions,
  };
  for (const [place, holding] of act.modules.holdings().entries())
    await survey(act.db, surveyed, holding, place);
}
