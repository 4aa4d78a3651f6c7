import { randomUUID } from 'node:crypto';
import { DEMO_COMMUNE } from '../../demo/persons.ts';
import type { BirthApplication } from '../gql/graphql.ts';
import type { Asker } from './asker.ts';
import * as documents from './documents.ts';
import { pollUntil } from './poll-until.ts';

export const PROCEDURE = '1.001193';
export const PAPER = 'GIAY_CHUNG_SINH';

/** A form in which nothing is missing; the child was born before every day that a test plays on. */
export const application: BirthApplication = {
  childName: 'Bùi Minh Thử',
  childSex: 'FEMALE',
  childBirthDate: '2025-03-02',
  birthPlace: 'Trung tâm Y tế Đà Bắc',
  ethnicity: 'Mường',
  nationality: 'Việt Nam',
  motherName: 'Bùi Thị Thử Nghiệm',
  motherCitizenNumber: '017199000001',
  fatherName: 'Xa Văn Mẫu',
};

interface Answered {
  readonly __typename: string;
  readonly en?: string;
}

/** The dossier of an answer. @throws where it is a refusal */
export function dossierIn<A extends Answered>(answer: A): Extract<A, { readonly __typename: 'Dossier' }> {
  if (isDossier(answer)) return answer;
  throw new Error(`${answer.__typename}: ${answer.en}`);
}

function isDossier<A extends Answered>(answer: A): answer is Extract<A, { readonly __typename: 'Dossier' }> {
  return answer.__typename === 'Dossier';
}

/** The dossier as somebody sees it now. @throws where they do not */
export async function seen(asker: Asker, id: string) {
  const { dossier } = await asker.ask(documents.lookAt, { id });
  if (dossier === null) throw new Error(`${asker.login} does not see dossier ${id}`);
  return dossier;
}

export async function draft(parent: Asker, commune = DEMO_COMMUNE): Promise<string> {
  const { answer } = await parent.ask(documents.openDossier, { procedure: PROCEDURE, commune });
  return dossierIn(answer).id;
}

/** A draft with its form and the one paper that the law asks for. */
export async function filled(parent: Asker, file: string, commune = DEMO_COMMUNE): Promise<string> {
  const dossier = await draft(parent, commune);
  dossierIn((await parent.ask(documents.attachFile, { dossier, file, paper: PAPER })).answer);
  dossierIn((await parent.ask(documents.fillBirthRegistration, { dossier, application })).answer);
  return dossier;
}

export async function submitted(parent: Asker, file: string, commune = DEMO_COMMUNE): Promise<string> {
  const dossier = await filled(parent, file, commune);
  dossierIn((await parent.ask(documents.submitDossier, { dossier, key: randomUUID() })).answer);
  return dossier;
}

export async function received(parent: Asker, clerk: Asker, file: string, commune = DEMO_COMMUNE) {
  const dossier = await submitted(parent, file, commune);
  return dossierIn((await clerk.ask(documents.receiveDossier, { dossier })).answer);
}

export async function granted(cast: Cast, file: string, commune = DEMO_COMMUNE): Promise<string> {
  const { id } = await received(cast.parent, cast.clerk, file, commune);
  dossierIn((await cast.officer.ask(documents.grantDossier, { dossier: id })).answer);
  return id;
}

/** Granted, and the extract made by a worker. */
export async function done(cast: Cast, file: string, commune = DEMO_COMMUNE) {
  const id = await granted(cast, file, commune);
  return finished(cast.parent, id);
}

export function finished(parent: Asker, id: string) {
  return pollUntil(async () => {
    const dossier = await seen(parent, id);
    return dossier.state === 'DONE' && dossier;
  });
}

interface Cast {
  readonly parent: Asker;
  readonly clerk: Asker;
  readonly officer: Asker;
}

/** So many at once, numbered from 0. */
export function times<T>(count: number, make: (nth: number) => Promise<T>): Promise<readonly T[]> {
  return Promise.all(Array.from({ length: count }, (_, nth) => make(nth)));
}
