import { readFee } from './fees.ts';
import { readTimes } from './times.ts';

// Counter, online, public post: the source does not say which are closed to a procedure, so none is.
const CHANNELS = [1, 2, 3] as const;

/** The offers of a row of `procedures.tsv`, one for each case and channel. */
export function offersOf(time: string, fee: string) {
  return readTimes(time).flatMap(({ caseName, amount, unit }) =>
    CHANNELS.map((channel) => ({
      caseName,
      channel,
      timeAmount: amount,
      timeUnit: unit,
      timeText: time,
      feeAmount: readFee(fee, channel),
      feeText: fee,
    })),
  );
}
