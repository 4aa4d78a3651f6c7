import { randomUUID } from 'node:crypto';
import { files } from '../../modules/files/contract.ts';
import { inspectorate } from '../../modules/inspectorate/contract.ts';
import type {
  ClassifyPetitionMutationVariables,
  PetitionAct,
  PetitionAuthor,
  ToldPetition,
} from '../gql/graphql.ts';
import type { Asker } from '../support/asker.ts';
import type { Province } from '../support/province.ts';
import * as documents from './documents.ts';

const {
  readPetitions,
  receivePetitions,
  handlePetitions,
  decidePetitions,
  nameConfidants,
  exportReceptions,
} = inspectorate.permissions;

/** Who works on the petitions of an agency. */
export interface Inspectors {
  readonly agency: string;
  readonly clerk: Asker;
  readonly inspector: Asker;
  readonly chair: Asker;
}

export async function inspectorsOf(province: Province, agencyId: number): Promise<Inspectors> {
  const at = (login: string) => `${login}-${agencyId}`;
  return {
    agency: String(agencyId),
    clerk: await province.office(at('receiver'), [readPetitions, receivePetitions], agencyId),
    inspector: await province.office(at('inspector'), [readPetitions, handlePetitions], agencyId),
    chair: await province.office(
      at('chair'),
      [
        readPetitions,
        handlePetitions,
        decidePetitions,
        nameConfidants,
        exportReceptions,
        files.permissions.readFiles,
      ],
      agencyId,
    ),
  };
}

export const petitioner: PetitionAuthor = {
  fullName: 'Xa Thị Khiếu',
  citizenNumber: '017180000001',
  phone: '0912000001',
  address: 'Xóm Mẫu, xã Đà Bắc',
};

export const complaint: ToldPetition = {
  kind: 'COMPLAINT',
  matter: 'ADMINISTRATIVE',
  knownOn: '2026-11-02',
  summary: 'Khiếu nại quyết định thu hồi đất',
};

interface Answered {
  readonly __typename: string;
  readonly en?: string;
}

/** The petition of an answer. @throws where it is a refusal */
export function petitionIn<A extends Answered>(answer: A): Extract<A, { readonly __typename: 'Petition' }> {
  if (isPetition(answer)) return answer;
  throw new Error(`${answer.__typename}: ${answer.en}`);
}

function isPetition<A extends Answered>(
  answer: A,
): answer is Extract<A, { readonly __typename: 'Petition' }> {
  return answer.__typename === 'Petition';
}

/** Taken in by the clerk of an agency. */
export async function received(
  { agency, clerk }: Inspectors,
  petition: ToldPetition = complaint,
  receivedOn: string | null = null,
) {
  const { answer } = await clerk.ask(documents.receivePetition, {
    agency,
    petition,
    petitioner,
    receivedOn,
    key: randomUUID(),
  });
  return petitionIn(answer);
}

/** The petition as somebody sees it now. @throws where they do not */
export async function seen(asker: Asker, id: string) {
  const { petition } = await asker.ask(documents.seePetition, { id });
  if (petition === null) throw new Error(`${asker.login} does not see petition ${id}`);
  return petition;
}

/** Does these steps one after the other. */
export async function taken(asker: Asker, petition: string, ...steps: readonly PetitionAct[]): Promise<void> {
  for (const step of steps)
    petitionIn((await asker.ask(documents.takePetitionStep, { petition, step })).answer);
}

/** The provincial inspectorate of today. */
export async function provincialInspectorate(province: Province): Promise<number> {
  const { id } = await province
    .db()
    .selectFrom('organisations.agency')
    .select('id')
    .where('department', '=', 'Inspectorate')
    .where('validTo', 'is', null)
    .executeTakeFirstOrThrow();
  return id;
}

/** When what has a limit is due: `TRIAGE 2026-12-03`. */
export async function dueDays({ chair }: Inspectors, id: string): Promise<readonly string[]> {
  return (await seen(chair, id)).clocks.map(({ clock, due }) => `${clock} ${due.slice(0, 10)}`);
}

export async function accepted({ chair }: Inspectors, petition: string, note: string | null = null) {
  return (await chair.ask(documents.acceptPetition, { petition, note })).answer;
}

type Known = Partial<
  Pick<ClassifyPetitionMutationVariables, 'remote' | 'complexity' | 'severalPlaces' | 'outside' | 'summary'>
>;

export async function classified({ inspector }: Inspectors, petition: string, known: Known) {
  const usual = { remote: false, complexity: 0, severalPlaces: false, outside: false };
  const { answer } = await inspector.ask(documents.classifyPetition, { petition, ...usual, ...known });
  return petitionIn(answer);
}

/** Verified, discussed, drafted and settled. */
export async function decided({ inspector, chair }: Inspectors, petition: string, decision: string) {
  await taken(inspector, petition, 'VERIFY', 'DIALOGUE', 'DRAFT');
  return petitionIn((await chair.ask(documents.decidePetition, { petition, decision })).answer);
}

/** What whoever tries to look at a denouncer is answered. */
export async function looked(asker: Asker, petition: string, reason = 'Xác minh') {
  return (await asker.ask(documents.lookAtDenouncer, { petition, reason })).answer;
}

/** What whoever lets an officer know a denouncer is answered. */
export async function nameConfidant(by: Asker, petition: string, { accountId }: Asker) {
  const reason = 'Người được giao xác minh';
  return (await by.ask(documents.nameConfidant, { petition, officer: String(accountId), reason })).answer;
}

/** Hands in what belongs to a denunciation and is sealed; answers with the status. */
export async function sealed(
  asker: Asker,
  petition: string,
  name: string,
  content: Uint8Array,
): Promise<number> {
  const response = await asker.fetch(`/denunciations/${petition}/files`, {
    method: 'POST',
    headers: { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` },
    body: Buffer.from(content),
  });
  return response.status;
}
