import { type OpenWork, openCounts } from '../../../server/kit/index.ts';
import { procedures } from '../../procedures/contract.ts';
import { DossierState } from '../model.ts';
import { countUnfinished } from '../queries/count-unfinished.ts';
import { STATE_WORDS } from '../states/state-words.ts';

/** Dossiers that were handed in and wait for their department; a draft waits for nobody. */
export const undecided: OpenWork = {
  title: 'Hồ sơ chưa giải quyết xong / Dossiers that are not finished',
  count: async (of, ctx) => {
    if (of.procedures.length === 0) return [];
    const versions = await ctx.call(procedures.calls.versions, { codes: [...of.procedures] });
    return openCounts({ states: DossierState, words: STATE_WORDS }, await countUnfinished(ctx.db, versions));
  },
};
