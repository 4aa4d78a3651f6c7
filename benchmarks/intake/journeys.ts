import { randomUUID } from 'node:crypto';
import type { Agent } from 'node:http';
import { z } from 'zod';
import { citizenToken, PROVINCIAL } from '../data/accounts-of-note.ts';
import { post } from '../measure/post.ts';
import { INTAKE } from './documents.ts';

const answered = z.object({
  data: z.object({
    answer: z.object({ __typename: z.literal('Dossier'), id: z.string(), state: z.string() }),
  }),
});

export interface Desk {
  readonly url: string;
  readonly agent: Agent;
  readonly communes: readonly string[];
  readonly citizens: number;
}

/** Takes the nth dossier in, from the first act to the receipt with its code and due date. @throws on any refusal */
export type Journey = (desk: Desk, nth: number) => Promise<void>;

/** Opened, filled in and handed in by a citizen, and received by a clerk. */
export const online: Journey = async (desk, nth) => {
  const citizen = citizenToken(1 + (nth % desk.citizens));
  const { id } = await act(desk, 'open', citizen, { commune: communeOf(desk, nth) });
  await act(desk, 'fill', citizen, { dossier: id, application: applicationOf(nth) });
  await act(desk, 'submit', citizen, { dossier: id });
  insistReceived(await act(desk, 'receive', PROVINCIAL.token, { dossier: id }));
};

/** Entered, filled in and taken in by a clerk, for somebody of whom the province may not know yet. */
export const counter: Journey = async (desk, nth) => {
  const clerk = PROVINCIAL.token;
  const citizenNumber = `9${String(randomEleven()).padStart(11, '0')}`;
  const applicant = { fullName: `Người Thử Nghiệm ${nth}`, citizenNumber, birthDate: '1990-01-01' };
  const { id } = await act(desk, 'enter', clerk, { commune: communeOf(desk, nth), applicant });
  await act(desk, 'fill', clerk, { dossier: id, application: applicationOf(nth) });
  insistReceived(await act(desk, 'takeIn', clerk, { dossier: id }));
};

async function act(
  { url, agent }: Desk,
  name: keyof typeof INTAKE,
  token: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<{ readonly id: string; readonly state: string }> {
  const body = JSON.stringify({ query: INTAKE[name], variables: { ...variables, key: randomUUID() } });
  const answer = await post(agent, `${url}/graphql`, body, token);
  const found = answered.safeParse(JSON.parse(answer.body));
  if (!found.success) throw new Error(`${name} was answered with ${answer.body.slice(0, 500)}`);
  return found.data.data.answer;
}

function insistReceived({ id, state }: { readonly id: string; readonly state: string }): void {
  if (state !== 'RECEIVED') throw new Error(`Dossier ${id} is ${state} after its receipt`);
}

function communeOf({ communes }: Desk, nth: number): string {
  return communes[nth % communes.length] ?? '';
}

function applicationOf(nth: number) {
  return { kind: 'UPPER_SECONDARY', copies: 1, diplomaNumber: `THPT-${nth}` };
}

function randomEleven(): number {
  return Math.floor(Math.random() * 100_000_000_000);
}
