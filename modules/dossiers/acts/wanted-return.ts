import { InvalidInput } from '../../../server/kit/index.ts';
import { Channel } from '../../procedures/model.ts';

/** How an applicant wants the result, and where the post is to bring it. */
export interface WantedReturn {
  readonly returnBy?: Channel | null | undefined;
  readonly returnAddress?: string | null | undefined;
}

/** The same as it is kept: the post, and it alone, needs an address. @throws InvalidInput */
export function wantedReturn({ returnBy = null, returnAddress = null }: WantedReturn) {
  if ((returnBy === Channel.POST) !== (returnAddress !== null)) {
    throw new InvalidInput('returnAddress', {
      vi: 'Cần địa chỉ khi, và chỉ khi, nhận kết quả qua bưu chính.',
      en: 'An address is needed for a result by post, and for no other.',
    });
  }
  return { returnBy, returnAddress };
}
