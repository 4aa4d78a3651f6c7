import { dossiers } from '../../modules/dossiers/contract.ts';
import type { Permission } from '../../server/kit/index.ts';
import { type Asker, askerAt } from '../support/asker.ts';
import type { Province } from '../support/province.ts';
import * as documents from './delegation-documents.ts';

const { readDossiers, receiveDossiers, decideDossiers } = dossiers.permissions;

const HELD: readonly Permission[] = [readDossiers, receiveDossiers, decideDossiers];

/** Two of one office: one who may much, and a colleague who may something elsewhere. */
export interface Colleagues {
  readonly principal: Asker;
  readonly colleague: Asker;
}

let pairs = 0;

export async function colleagues(province: Province): Promise<Colleagues> {
  pairs += 1;
  const elsewhere = await province.committee('04795');
  return {
    principal: await province.office(`principal ${pairs}`, HELD, province.agencyId),
    colleague: await province.office(`colleague ${pairs}`, [readDossiers], elsewhere),
  };
}

/** What is asked for where nothing else is said: that the colleague reads and receives until Saturday. */
export function asked(province: Province, { colleague }: Colleagues, more: object = {}) {
  return {
    login: colleague.login,
    agency: String(province.agencyId),
    permissions: [readDossiers.name, receiveDossiers.name],
    to: '2026-11-28',
    reason: 'Đi công tác',
    ...more,
  };
}

/** @throws where it is refused */
export async function delegated(province: Province, pair: Colleagues, more: object = {}): Promise<string> {
  const { answer } = await pair.principal.ask(documents.delegate, asked(province, pair, more));
  if (answer.__typename !== 'Delegation') throw new Error(`${answer.__typename}: ${answer.en}`);
  return answer.id;
}

/** The colleague in the place of the principal. @throws where it is refused */
export async function acting(province: Province, colleague: Asker, delegation: string): Promise<Asker> {
  const { answer } = await colleague.ask(documents.actFor, { delegation });
  if (answer.__typename !== 'ActingSession') throw new Error(`${answer.__typename}: ${answer.en}`);
  const { login, accountId } = colleague;
  return askerAt(province.url, { login, accountId, token: answer.token });
}

/** Takes a right from somebody that they had by no role. */
export async function lose(province: Province, { accountId }: Asker, { name }: Permission): Promise<void> {
  await province
    .db()
    .deleteFrom('server.accountGrant')
    .where('accountId', '=', accountId ?? 0)
    .where('permission', '=', name)
    .execute();
}
