import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { askerAt } from './ask.ts';
import { act, lookAt } from './dossier.ts';
import { cardPhoto, clinicCertificate } from './papers.ts';
import { DEMO_COMMUNE } from './persons.ts';
import { signIn } from './sign-in.ts';
import { insist, step, until } from './stage.ts';
import { switchJustice } from './switch-justice.ts';

const PROCEDURE = '1.001193';

const found = z.object({
  procedures: z.object({
    edges: z.array(z.object({ node: z.object({ code: z.string(), name: z.string() }) })),
  }),
});
const delivered = z.object({ events: z.object({ event: z.object({ type: z.string() }).nullable() }) });
const letters = z.array(z.object({ subject: z.string() }));

/** Plays a birth registration through the public API, from the search to the verified extract. */
export async function play(url: string): Promise<void> {
  console.log('\nĐăng ký khai sinh / registration of a birth\n');
  const cast = await step(
    'Five people sign in',
    () => signIn(url),
    (all) => Object.keys(all).join(', '),
  );
  const { parent, clerk, officer, administrator, partner } = cast;

  const feed = partner.follow('subscription { events { event { type } } }', delivered);
  const heard: string[] = [];
  const listening = (async () => {
    for await (const { events } of feed) if (events.event !== null) heard.push(events.event.type);
  })();

  const search = 'query ($words: String) { procedures(search: $words) { edges { node { code name } } } }';
  await step(
    'The parent searches "dang ky khai sinh"',
    async () => {
      const { procedures } = await parent.ask(search, { words: 'dang ky khai sinh' }, found);
      return until(async () => procedures.edges.find(({ node }) => node.code === PROCEDURE)?.node ?? null, 1);
    },
    ({ code, name }) => `${code} ${name}`,
  );
  const dossier = await step(
    `opens a draft in commune ${DEMO_COMMUNE}`,
    () =>
      act(
        parent,
        'openDossier',
        { procedure: PROCEDURE, commune: DEMO_COMMUNE },
        '$procedure: String!, $commune: String!',
      ),
    (id) => `dossier ${id}`,
  );
  const attach = async (name: string, type: string, paper: string, content: Uint8Array): Promise<string> => {
    const file = await parent.upload(name, type, content);
    return act(parent, 'attachFile', { dossier, file, paper }, '$dossier: ID!, $file: ID!, $paper: String!');
  };
  await step(
    'uploads a scanned PDF, a photograph, and a text that calls itself PDF',
    async () => {
      await attach('giấy chứng sinh.pdf', 'application/pdf', 'GIAY_CHUNG_SINH', await clinicCertificate());
      await attach('căn cước.jpg', 'image/jpeg', 'GIAY_TO_TUY_THAN', await cardPhoto());
      await attach('ghi chú.pdf', 'application/pdf', 'GIAY_TO_TUY_THAN', Buffer.from('this is no PDF'));
    },
    () => '3 files',
  );
  await step(
    'a worker looks at each in a process of its own',
    () =>
      until(async () => {
        const { files } = await lookAt(parent, dossier);
        return files.every(({ file }) => file.state !== 'WAITING') ? files : null;
      }),
    (files) =>
      files
        .map(({ file }) => `${file.name}: ${file.reasonVi ?? `${file.state}, ${file.pages} page(s)`}`)
        .join('; '),
  );
  const application = {
    childName: 'Bùi Minh Thử',
    childSex: 'FEMALE',
    childBirthDate: '2026-11-02',
    birthPlace: 'Trung tâm Y tế Đà Bắc, tỉnh Phú Thọ',
    ethnicity: 'Mường',
    nationality: 'Việt Nam',
    motherName: 'Bùi Thị Thử Nghiệm',
    motherCitizenNumber: '017199000001',
    fatherName: 'Xa Văn Mẫu',
  };
  await step(
    'fills in the form',
    () =>
      act(
        parent,
        'fillBirthRegistration',
        { dossier, application },
        '$dossier: ID!, $application: BirthApplication!',
      ),
    () => application.childName,
  );
  await step(
    'hands it in, twice with the same key',
    async () => {
      const once = { dossier, idempotencyKey: randomUUID() };
      const first = await act(parent, 'submitDossier', once, '$dossier: ID!, $idempotencyKey: String!');
      const second = await act(parent, 'submitDossier', once, '$dossier: ID!, $idempotencyKey: String!');
      insist(first === second, 'the same key gives the same answer');
    },
    () => 'one dossier',
  );
  const { code } = await step(
    'The clerk receives it',
    async () => {
      await act(clerk, 'receiveDossier', { dossier }, '$dossier: ID!');
      return lookAt(clerk, dossier);
    },
    (seen) => `${seen.code}, due ${seen.dueAt}`,
  );
  await step(
    'The officer grants it',
    () => act(officer, 'grantDossier', { dossier }, '$dossier: ID!'),
    () => 'registered',
  );
  const result = await step(
    'A worker makes the extract',
    () => until(async () => (await lookAt(parent, dossier)).resultFile),
    ({ name }) => name,
  );
  await step(
    'The parent downloads it',
    () => parent.download(`/files/${result.id}/content`),
    ({ type, content }) => {
      insist(Buffer.from(content.subarray(0, 5)).toString() === '%PDF-', 'the extract is a PDF');
      return `${type}, ${content.length} bytes`;
    },
  );
  await step(
    'Two letters arrive, each once',
    () =>
      until(async () => {
        const { content } = await askerAt(url, null).download('/mailbox.json?to=parent@demo.invalid');
        const ours = letters
          .parse(JSON.parse(Buffer.from(content).toString()))
          .filter(({ subject }) => subject.includes(code ?? '?'));
        return ours.length >= 2 ? ours : null;
      }),
    (ours) => {
      insist(ours.length === 2, 'two letters, not more');
      return ours
        .map(({ subject }) => subject)
        .reverse()
        .join('; ');
    },
  );
  await step(
    'The partner heard it all, in order',
    () => until(async () => (heard.length >= 4 ? heard : null)),
    (kinds) => {
      insist(kinds.join() === 'SUBMITTED,RECEIVED,GRANTED,RESULT_ISSUED', `in order, not ${kinds.join()}`);
      return kinds.join(' → ');
    },
  );
  await switchJustice(url, administrator);
  feed.close();
  await listening;
  console.log('\nEvery step held.\n');
}
