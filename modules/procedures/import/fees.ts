const ONLINE = 2;

/**
 * Reads the fee column of `procedures.tsv` for one channel (1 counter, 2 online, 3 post): whole dong, or null where
 * the source gives no exact sum (a price by the page, a range, "by provincial council").
 */
export function readFee(text: string, channel: number): number | null {
  const online = /^(\d+) \((\d+) online\)$/.exec(text);
  if (online) return Number(channel === ONLINE ? online[2] : online[1]);
  const exact = /^(\d+)(?: on time| \(by council\)| \(\d+ reduced\))?$/.exec(text);
  return exact ? Number(exact[1]) : null;
}
