/** Far more than 50 operations that begin and end: what is above asks for nothing, but has to be read. */
const MOST = 1_000;
const SECOND = 1_000;

/** Counts the messages of a socket; tells with each whether it sends more in a second than any client has to. */
export function chatters(): () => boolean {
  let from = 0;
  let count = 0;
  return () => {
    const now = performance.now();
    if (now - from > SECOND) [from, count] = [now, 0];
    count += 1;
    return count >= MOST;
  };
}
