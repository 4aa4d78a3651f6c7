import { ownWork } from '../../server/kit/index.ts';
import { inspectorate } from './contract.ts';
import { PetitionState } from './model.ts';
import { countUnsettled } from './queries/count-unsettled.ts';
import { STATE_WORDS } from './state-words.ts';

/** Petitions that somebody waits for: those that are triaged or settled. */
export const unsettled = ownWork(inspectorate, {
  title: 'Đơn chưa giải quyết xong / Petitions that are not settled',
  states: PetitionState,
  words: STATE_WORDS,
  count: countUnsettled,
});
