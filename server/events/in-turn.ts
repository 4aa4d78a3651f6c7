/** A row of turns, each in a turn of the event loop of its own: what has come in meanwhile goes before the next one. */
export function inTurn(): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(() => new Promise((resolve) => void setImmediate(resolve)));
    return last;
  };
}
