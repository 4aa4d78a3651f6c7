import type { OpenWork } from '../../server/kit/index.ts';
import { inspectorate } from './contract.ts';
import { PetitionState } from './model.ts';
import { countUnsettled } from './queries/count-unsettled.ts';
import { STATE_WORDS } from './state-words.ts';

/** Petitions that somebody waits for: those that are triaged or settled. */
export const unsettled: OpenWork = {
  title: 'Đơn chưa giải quyết xong / Petitions that are not settled',
  count: async ({ module }, { db }) => {
    if (module !== inspectorate.id) return [];
    const counts = await countUnsettled(db);
    return Object.entries(PetitionState).flatMap(([name, state]) => {
      const count = counts.get(state) ?? 0;
      return count === 0 ? [] : [{ state: name, words: STATE_WORDS[state], count }];
    });
  },
};
