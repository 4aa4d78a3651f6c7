import { z } from 'zod';
import type { Asker } from './ask.ts';

const seen = z.object({
  dossier: z.object({
    state: z.string(),
    code: z.string().nullable(),
    dueAt: z.string().nullable(),
    resultFile: z.object({ id: z.string(), name: z.string() }).nullable(),
    files: z.array(
      z.object({
        paper: z.string(),
        file: z.object({
          name: z.string(),
          state: z.string(),
          pages: z.number().nullable(),
          reasonVi: z.string().nullable(),
        }),
      }),
    ),
  }),
});

export type SeenDossier = z.output<typeof seen>['dossier'];

/** The dossier as somebody sees it now. */
export async function lookAt(asker: Asker, id: string): Promise<SeenDossier> {
  const document = `query ($id: ID!) {
    dossier(id: $id) { state code dueAt resultFile { id name } files { paper file { name state pages reasonVi } } }
  }`;
  return (await asker.ask(document, { id }, seen)).dossier;
}

const acted = z.object({
  done: z.looseObject({ __typename: z.string(), id: z.string().optional(), vi: z.string().optional() }),
});

/** Does something to a dossier. @throws with the words of the refusal */
export async function act(
  asker: Asker,
  field: string,
  variables: Readonly<Record<string, unknown>>,
  types: string,
): Promise<string> {
  const names = Object.keys(variables);
  const document = `mutation (${types}) {
    done: ${field}(${names.map((name) => `${name}: $${name}`).join(', ')}) { __typename ... on Dossier { id } ... on Refusal { vi } }
  }`;
  const { done } = await asker.ask(document, variables, acted);
  if (done.id === undefined) throw new Error(`${field}: ${done.__typename}: ${done.vi}`);
  return done.id;
}
