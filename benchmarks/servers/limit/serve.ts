import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import pg from 'pg';
import { argumentsHash } from '../arguments-hash.ts';
import { settings } from '../settings.ts';
import { untilTold } from '../until-told.ts';
import { statements } from './statements.ts';

/**
 * The limit: node:http without GraphQL, a named statement an operation on connections that pipeline, JSON text from
 * PostgreSQL handed on as it is. `POST /list` and so on, with the variables as the body.
 */
type Variables = Readonly<Record<string, string>>;

const values: Readonly<Record<keyof typeof statements, (asked: Variables) => readonly unknown[]>> = {
  list: ({ agency, after = null }) => [agency, after],
  one: ({ code }) => [code],
  lookup: ({ code }) => [code],
  board: ({ agencies }) => [agencies],
  submit: ({ id = '', key = '' }) => [id, key, argumentsHash(id, key), randomUUID()],
};

/** More than this brings nothing: each connection has many statements on their way. */
const PIPES = 6;

const clients = await Promise.all(
  Array.from({ length: PIPES }, async () => {
    const client = new pg.Client({
      connectionString: settings.databaseUrl,
      statement_timeout: settings.statementTimeout,
      pipeline: true,
    });
    await client.connect();
    return client;
  }),
);
let turn = 0;

const server = createServer((request, response) => {
  answer(request).then(
    (text) => {
      response.setHeader('content-type', 'application/json');
      response.end(`{"data":${text}}`);
    },
    (error: unknown) => {
      response.statusCode = 500;
      response.end(JSON.stringify({ errors: [String(error)] }));
    },
  );
});

async function answer(request: IncomingMessage): Promise<string> {
  const name = (request.url ?? '').slice(1);
  if (!isStatement(name)) return 'null';
  const asked: Variables = JSON.parse(await bodyOf(request));
  turn = (turn + 1) % PIPES;
  const result = await clients[turn]?.query<{ answer: string }>({
    name,
    text: statements[name],
    values: [...values[name](asked)],
  });
  return result?.rows[0]?.answer ?? 'null';
}

function isStatement(name: string): name is keyof typeof statements {
  return Object.hasOwn(statements, name);
}

function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (piece: string) => {
      body += piece;
    });
    request.on('end', () => resolve(body));
    request.on('error', reject);
  });
}

untilTold();
server.keepAliveTimeout = 60_000;
server.listen(settings.port, '127.0.0.1');
