import { setTimeout } from 'node:timers/promises';
import type { AwsClient } from 'aws4fetch';
import { fileContent } from './file-content.ts';
import type { Received } from './incoming.ts';

const tries = 3;

/**
 * Sends a received file to `address` and gives the server's answer, whatever it is; asks again (three times in all)
 * while the server says that it is too busy or broken. Rejects if the line is dead or slower than 50 KB/s.
 */
export async function s3Upload(client: AwsClient, address: string, file: Received): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const { headers } = await client.sign(address, {
      method: 'PUT',
      headers: { 'x-amz-content-sha256': file.hash, 'content-type': 'application/octet-stream' },
    });
    // S3 wants the length beforehand; a Blob would give it too, but fetch reads a whole Blob into memory.
    headers.set('content-length', String(file.size));
    const request = {
      method: 'PUT',
      headers,
      body: fileContent(file.path),
      duplex: 'half',
      signal: AbortSignal.timeout(30_000 + Math.ceil(file.size / 50)),
    };
    const answer = await fetch(address, request);
    if ((answer.status < 500 && answer.status !== 429) || attempt === tries) return answer;
    await answer.body?.cancel();
    await setTimeout(200 * attempt);
  }
}
