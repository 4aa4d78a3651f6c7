import type { Environment } from '../server/environment.ts';
import { beginByLogin } from '../server/identity/begin-by-login.ts';
import type { Running } from '../server/start/start.ts';
import { DEMO_PERSONS } from './persons.ts';

/** Tells the person who started the server where everything is, and gives a sign-in for each demo person. */
export async function greet({ url, platform }: Running, environment: Environment): Promise<void> {
  console.log(`
Motcua answers.

  GraphQL      ${url}/graphql   (GraphiQL in a browser)
  Websocket    ${url.replace('http', 'ws')}/graphql   (graphql-transport-ws)
  Files        POST ${url}/files
  Admin        ${url}/admin   (in a browser)
  Health       ${url}/health/live  ${url}/health/ready  ${url}/metrics`);
  if (environment.production) return;
  if (environment.smtpUrl === undefined) console.log(`  Mailbox      ${url}/mailbox`);
  const where = environment.oidc === null ? 'as a demo person' : `at ${environment.oidc.issuer}`;
  console.log(`  Sign in      ${url}/sign-in?return=/graphql   (in a browser, ${where})`);
  console.log('\nFor programs (send "authorization: Bearer <token>"; valid for 12 hours):\n');
  for (const { login, role } of DEMO_PERSONS) {
    const session = await beginByLogin(platform.identity, login);
    console.log(`  ${login.padEnd(14)} ${session?.token ?? ''}   ${role}`);
  }
  console.log('\nnpm run demo plays a dossier through it. Ctrl-C ends it.\n');
}
