import { setInterval } from 'node:timers/promises';
import { diskStore } from '../../server/storage/disk.ts';

// Run as a process of its own by disk.test.ts, which kills it in the middle of a put.
const store = await diskStore(process.argv[2] ?? '');
async function* endless(): AsyncGenerator<Uint8Array> {
  for await (const _ of setInterval(20)) yield new Uint8Array(1_000);
}
await store.put(endless(), Number.POSITIVE_INFINITY);
