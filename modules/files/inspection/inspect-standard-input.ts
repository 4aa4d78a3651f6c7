// The program inspectFile starts for each file: the file on standard input, one JSON answer on standard output.
import { readFileSync, writeFileSync } from 'node:fs';
import { dropRights } from './drop-rights.ts';
import type { InspectionAnswer } from './inspection.ts';
import { inspectionLimits } from './inspection-limits.ts';
import { mediaTypeOf } from './media-type-of.ts';
import type { MediaType } from './media-types.ts';
import { readFile } from './read-file.ts';
import { reasonOf } from './reason-of.ts';

function answer(value: InspectionAnswer): never {
  writeFileSync(1, JSON.stringify(value));
  // Exits at once, so that nothing a hostile file left running can speak after the verdict.
  process.exit(0);
}

const limits = inspectionLimits.parse(JSON.parse(process.argv[2] ?? ''));
dropRights();
const bytes = new Uint8Array(readFileSync(0));

// Until here a failure is ours and ends the process with an error; from here on it is the file's.
let mediaType: MediaType | undefined;
const refuse = (error: unknown): never => answer({ verdict: 'refused', reason: reasonOf(error, mediaType) });
process.on('uncaughtException', refuse);

try {
  mediaType = await mediaTypeOf(bytes);
  const { preview, ...read } = await readFile(bytes, mediaType, limits);
  answer({ verdict: 'accepted', ...read, preview: Buffer.from(preview).toString('base64') });
} catch (error) {
  refuse(error);
}
