import { rm } from 'node:fs/promises';
import { AwsClient } from 'aws4fetch';
import { prepareIncoming, receive } from './incoming.ts';
import { s3Settings } from './s3-settings.ts';
import { s3Upload } from './s3-upload.ts';
import { type BlobStore, isBlobHash } from './storage.ts';

/**
 * Keeps content in a bucket of an S3-compatible server, under `<first two hex digits>/<hash>`; see `s3Settings` for the
 * address. S3 cannot rename, so content first lies in `incoming`, a local folder with room for what is uploaded at one
 * time, and goes up only when its hash is known. The server checks that hash, which is part of the signature.
 */
export async function s3Store(url: string, incoming: string): Promise<BlobStore> {
  const { bucket, accessKeyId, secretAccessKey, region } = s3Settings(url);
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 3 });
  await prepareIncoming(incoming);
  const addressOf = (hash: string) => `${bucket}/${hash.slice(0, 2)}/${hash}`;

  async function ask(method: 'HEAD' | 'GET' | 'DELETE', hash: string): Promise<Response | undefined> {
    // The limit is on the first answer; how long a download may take is its reader's affair.
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(new Error(`S3 did not answer ${method} within 30 s`)), 30_000);
    try {
      const answer = await client.fetch(addressOf(hash), { method, signal: late.signal });
      if (answer.ok) return answer;
      const fault = await refusal(method, answer);
      // A missing bucket is a mistake in the settings, and must not read as «no such content».
      if (answer.status !== 404 || fault.message.includes('NoSuchBucket')) throw fault;
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    async put(content, limit) {
      const file = await receive(incoming, content, limit);
      try {
        const answer = await s3Upload(client, addressOf(file.hash), file);
        if (!answer.ok) throw await refusal('PUT', answer);
        await answer.body?.cancel();
      } finally {
        await rm(file.path, { force: true });
      }
      return { hash: file.hash, size: file.size };
    },
    async open(hash) {
      const answer = isBlobHash(hash) ? await ask('GET', hash) : undefined;
      if (answer === undefined) return undefined;
      const size = Number(answer.headers.get('content-length') ?? Number.NaN);
      if (answer.body === null || !Number.isSafeInteger(size))
        throw new Error('S3 answered GET without a length');
      return { size, content: answer.body };
    },
    async has(hash) {
      return isBlobHash(hash) && (await ask('HEAD', hash)) !== undefined;
    },
    async remove(hash) {
      const answer = isBlobHash(hash) ? await ask('DELETE', hash) : undefined;
      await answer?.body?.cancel();
    },
  };
}

async function refusal(method: string, answer: Response): Promise<Error> {
  const code = /<Code>([A-Za-z0-9]{1,60})<\/Code>/.exec(await answer.text())?.[1];
  return new Error(`S3 answered ${method} with ${answer.status}${code === undefined ? '' : ` ${code}`}`);
}
