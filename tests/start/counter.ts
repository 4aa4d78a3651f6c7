import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { type Asker, askerAt } from '../../demo/ask.ts';
import { act } from '../../demo/dossier.ts';
import { DEMO_COMMUNE } from '../../demo/persons.ts';
import { type Cast, signIn } from '../../demo/sign-in.ts';

/** Answers fail to come (no connection, a connection cut, `starting` instead of JSON) while a server is away. */
function isAway(error: unknown): boolean {
  return error instanceof TypeError || error instanceof SyntaxError;
}

/** Does it again for as long as the server is away, as a client that keeps its idempotency key may. */
async function persistently<T>(attempt: () => Promise<T>): Promise<T> {
  const end = Date.now() + 120_000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isAway(error) || Date.now() > end) throw error;
      await pause(20);
    }
  }
}

/** The people of the demo at this server; every one of them asks again while it is away. */
export async function people(url: string): Promise<Cast> {
  const cast = await persistently(() => signIn(url));
  const stubborn = (asker: Asker): Asker => ({
    ...asker,
    ask: (document, variables, shape) => persistently(() => asker.ask(document, variables, shape)),
    upload: (name, type, content) => persistently(() => asker.upload(name, type, content)),
    download: (path) => persistently(() => asker.download(path)),
  });
  const { parent, clerk, officer, administrator, partner } = cast;
  return {
    parent: stubborn(parent),
    clerk: stubborn(clerk),
    officer: stubborn(officer),
    administrator: stubborn(administrator),
    partner: stubborn(partner),
  };
}

const nobodyAt = (url: string): Asker => askerAt(url, null);

const session = z.object({ developmentSignIn: z.object({ token: z.string() }) });

export async function tokenOf(url: string, login: string): Promise<string> {
  const { developmentSignIn } = await nobodyAt(url).ask(
    'mutation ($login: String!) { developmentSignIn(login: $login) { ... on Session { token } } }',
    { login },
    session,
  );
  return developmentSignIn.token;
}

const once = () => ({ idempotencyKey: randomUUID() });

export function open(parent: Asker): Promise<string> {
  const wanted = { procedure: '1.001193', commune: DEMO_COMMUNE, ...once() };
  return act(
    parent,
    'openDossier',
    wanted,
    '$procedure: String!, $commune: String!, $idempotencyKey: String!',
  );
}

export async function attach(parent: Asker, dossier: string, content: Uint8Array): Promise<void> {
  const file = await parent.upload('giấy chứng sinh.pdf', 'application/pdf', content);
  const types = '$dossier: ID!, $file: ID!, $paper: String!, $idempotencyKey: String!';
  await act(parent, 'attachFile', { dossier, file, paper: 'GIAY_CHUNG_SINH', ...once() }, types);
}

export async function submit(parent: Asker, dossier: string): Promise<void> {
  const application = {
    childName: 'Bùi Minh Thử',
    childSex: 'FEMALE',
    childBirthDate: '2025-12-01',
    birthPlace: 'Trung tâm Y tế Đà Bắc, tỉnh Phú Thọ',
    ethnicity: 'Mường',
    nationality: 'Việt Nam',
    motherName: 'Bùi Thị Thử Nghiệm',
  };
  await act(
    parent,
    'fillBirthRegistration',
    { dossier, application, ...once() },
    '$dossier: ID!, $application: BirthApplication!, $idempotencyKey: String!',
  );
  await act(parent, 'submitDossier', { dossier, ...once() }, '$dossier: ID!, $idempotencyKey: String!');
}

/** A dossier that waits for the clerk. */
export async function handIn(parent: Asker, paper: Uint8Array): Promise<string> {
  const dossier = await open(parent);
  await attach(parent, dossier, paper);
  await submit(parent, dossier);
  return dossier;
}

export async function receive(clerk: Asker, dossier: string): Promise<void> {
  await act(clerk, 'receiveDossier', { dossier, ...once() }, '$dossier: ID!, $idempotencyKey: String!');
}

export async function grant(officer: Asker, dossier: string): Promise<void> {
  await act(officer, 'grantDossier', { dossier, ...once() }, '$dossier: ID!, $idempotencyKey: String!');
}
