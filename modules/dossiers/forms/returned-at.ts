import { Channel } from '../../procedures/model.ts';
import type { FormFacts } from './form-facts.ts';
import { ONE_STOP_UNIT } from './one-stop-unit.ts';
import { RETURN_WORDS } from './return-words.ts';

/** Where the result will be, as the applicant wants it; who said nothing comes to the desk. */
export function returnedAt({ issuer, returned }: Pick<FormFacts, 'issuer' | 'returned'>): string {
  const { returnBy, returnAddress } = returned;
  if (returnBy === Channel.POST) return `${RETURN_WORDS[returnBy]}, ${returnAddress}`;
  return returnBy === Channel.ONLINE ? RETURN_WORDS[returnBy] : `${ONE_STOP_UNIT} ${issuer}`;
}
