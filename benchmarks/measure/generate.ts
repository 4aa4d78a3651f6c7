import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import autocannon from 'autocannon';
import { z } from 'zod';

/**
 * The load generator, in a process of its own: as many requests as the connections carry, each with the next body of
 * the file, over and over or once. It is told on standard input and answers with one line of JSON.
 */
const told = z.object({
  urls: z.array(z.string()).min(1),
  connections: z.number(),
  seconds: z.number(),
  /** JSON: an array of [path, body, token]. */
  file: z.string(),
  once: z.boolean(),
});

const { urls, connections, seconds, file, once } = told.parse(JSON.parse(await text(process.stdin)));
const requests = z
  .array(z.tuple([z.string(), z.string(), z.string()]))
  .parse(JSON.parse(await readFile(file, 'utf8')));
const times: number[] = [];
let next = 0;
let failed = 0;
let fault = '';
let last = 0;

const used = process.cpuUsage();
const from = performance.now();
const results = await Promise.all(urls.map(run));
const elapsed = (last - from) / 1000;
const { user, system } = process.cpuUsage(used);
const errors = results.reduce((sum, result) => sum + result.errors + result.non2xx, failed);
times.sort((a, b) => a - b);
const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
console.log(
  JSON.stringify({
    requests: times.length,
    seconds: elapsed,
    p50: at(0.5),
    p99: at(0.99),
    errors,
    fault,
    cpuSeconds: (user + system) / 1e6,
  }),
);

function run(url: string): Promise<autocannon.Result> {
  const ended = Promise.withResolvers<autocannon.Result>();
  const instance = autocannon(
    {
      url,
      method: 'POST',
      connections: Math.ceil(connections / urls.length),
      duration: seconds,
      timeout: 30,
      // What can be asked only once ends with the last of its requests.
      ...(once ? { maxOverallRequests: Math.floor(requests.length / urls.length) } : {}),
      requests: [
        {
          setupRequest: (request) => {
            const [path = '', body = '', token = ''] = requests[next % requests.length] ?? [];
            next += 1;
            return {
              ...request,
              path,
              body,
              headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
            };
          },
        },
      ],
      verifyBody: (body) => {
        const sound =
          typeof body === 'string' && body.startsWith('{"data":{') && !body.includes('"errors":[');
        if (!sound) {
          failed += 1;
          fault = String(body).slice(0, 500);
        }
        return sound;
      },
    },
    (error, result) => (error ? ended.reject(error) : ended.resolve(result)),
  );
  instance.on('response', (_client, _status, _bytes, time) => {
    times.push(time);
    last = performance.now();
  });
  return ended.promise;
}
