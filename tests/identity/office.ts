import { dossiers } from '../../modules/dossiers/contract.ts';
import { files } from '../../modules/files/contract.ts';
import { inspectorate } from '../../modules/inspectorate/contract.ts';
import { organisations } from '../../modules/organisations/contract.ts';
import { people } from '../../modules/people/contract.ts';
import { platform } from '../../server/platform/contract.ts';
import type { Asker } from '../support/asker.ts';
import type { Province } from '../support/province.ts';
import * as documents from './role-documents.ts';

const {
  readDossiers,
  receiveDossiers,
  assignDossiers,
  processDossiers,
  decideDossiers,
  exportRegister,
  giveOpinions,
} = dossiers.permissions;
const {
  readPetitions,
  receivePetitions,
  handlePetitions,
  decidePetitions,
  nameConfidants,
  exportReceptions,
  readDeclarations,
} = inspectorate.permissions;
const { grantRoles, approveAdministration } = platform.permissions;

/** What goes with the head of an office. */
export const HEAD = [
  readDossiers,
  receiveDossiers,
  assignDossiers,
  processDossiers,
  decideDossiers,
  exportRegister,
  giveOpinions,
  readPetitions,
  receivePetitions,
  handlePetitions,
  decidePetitions,
  nameConfidants,
  exportReceptions,
  readDeclarations,
  files.permissions.readFiles,
  people.permissions.readPeople,
  organisations.permissions.manageCalendar,
  grantRoles,
  approveAdministration,
] as const;

/** An account of staff that may nothing yet. */
export function newcomer(province: Province, login: string): Promise<Asker> {
  return province.office(login, [], null);
}

interface Answered {
  readonly __typename: string;
  readonly en?: string;
}

/** The id of the role of an answer. @throws where it is a refusal */
export function grantIn<A extends Answered>(answer: A): string {
  if ('id' in answer && typeof answer.id === 'string') return answer.id;
  throw new Error(`${answer.__typename}: ${answer.en}`);
}

/** Gives somebody a role. @throws where it is refused */
export async function given(
  by: Asker,
  to: Asker,
  role: string,
  more: { readonly agency?: number; readonly from?: string; readonly to?: string } = {},
): Promise<string> {
  const { agency, ...period } = more;
  const { answer } = await by.ask(documents.grantRole, {
    login: to.login,
    role,
    agency: agency === undefined ? null : String(agency),
    ...period,
  });
  return grantIn(answer);
}
