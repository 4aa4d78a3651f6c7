const GREEN = process.stdout.isTTY ? '\u001b[32m' : '';
const DIM = process.stdout.isTTY ? '\u001b[2m' : '';
const PLAIN = process.stdout.isTTY ? '\u001b[0m' : '';

/** One step of the play: says what happens, does it, says what came of it and how long it took. */
export async function step<T>(
  title: string,
  act: () => Promise<T>,
  outcome: (value: T) => string,
): Promise<T> {
  process.stdout.write(`  ${title} ${DIM}...${PLAIN}`);
  const from = performance.now();
  const value = await act();
  const took = `${Math.round(performance.now() - from)} ms`;
  const line = `${GREEN}✓${PLAIN} ${title}  ${outcome(value)}  ${DIM}${took}${PLAIN}\n`;
  process.stdout.write(process.stdout.isTTY ? `\r\u001b[2K${line}` : `\n${line}`);
  return value;
}

/** A condition that the play insists on. */
export function insist(holds: boolean, sentence: string): void {
  if (!holds) throw new Error(`Does not hold: ${sentence}`);
}

/** Asks again and again until there is an answer. @throws after the given seconds */
export async function until<T>(ask: () => Promise<T | null>, seconds = 30): Promise<T> {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    const value = await ask();
    if (value !== null) return value;
    await new Promise((wake) => setTimeout(wake, 100));
  }
  throw new Error(`Nothing came within ${seconds} s`);
}
