import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getNamedType, isObjectType, isUnionType } from 'graphql';
import { sql } from 'kysely';
import { pino } from 'pino';
import { beforeAll, describe, expect, it } from 'vitest';
import { inspectorate } from '../../modules/inspectorate/contract.ts';
import { openDatabase } from '../../server/data/database.ts';
import { documentLimits } from '../../server/graphql/document-limits.ts';
import { openLog } from '../../server/observe/log.ts';
import { pdfWithPages } from '../files/samples.ts';
import type { PetitionAuthor } from '../gql/graphql.ts';
import type { Asker } from '../support/asker.ts';
import { graphqlOver } from '../support/client.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import { NO_COST, testDoor } from '../support/test-door.ts';
import * as documents from './documents.ts';
import { everyRow } from './every-row.ts';
import { everythingReadable } from './everything-readable.ts';
import { type Inspectors, inspectorsOf, looked, nameConfidant, petitionIn, sealed, seen } from './office.ts';

const DENOUNCER: PetitionAuthor = {
  fullName: 'Bàn Thị Kín Danh',
  citizenNumber: '017177654321',
  phone: '0987654321',
  address: 'Ngõ Sau Núi Voi',
};
const LETTER = 'Tôi là vợ của nhân chứng Hoàng Mai Bí Mật';
/** With and without tone marks, as an index would have it. */
const MARKS = [
  'kín danh',
  'kin danh',
  '017177654321',
  '0987654321',
  'núi voi',
  'nui voi',
  'bí mật',
  'bi mat',
];
const KEPT = ['inspectorate.denouncer', 'inspectorate.denouncer_file'];
const FILE = 'Đơn của bà Kín Danh.pdf';

const province = await openProvince({ environment: { door: testDoor({ costs: NO_COST }) } });
const database = () => province.platform().database.db;
const marksIn = (text: string) => {
  const lower = text.normalize('NFC').toLowerCase();
  return MARKS.filter((mark) => lower.includes(mark));
};

let here: Inspectors;
let there: Inspectors;
let denunciation: string;
let confidant: Asker;
let content: Uint8Array;
let roles: Readonly<Record<string, Asker>>;
const logged: string[] = [];

const denounce = async (key: string) =>
  petitionIn(
    (
      await here.clerk.ask(documents.receiveDenunciation, {
        agency: here.agency,
        summary: 'Tố cáo thu phí trái quy định',
        letter: LETTER,
        denouncer: DENOUNCER,
        reception: { withinCompetence: true, guidance: 'Chờ thông báo thụ lý' },
        key,
      })
    ).answer,
  ).id;

beforeAll(async () => {
  const { log, registry } = province.platform();
  log.level = 'trace';
  Reflect.set(log, pino.symbols.streamSym, { write: (line: string) => logged.push(line) });
  here = await inspectorsOf(province, province.agencyId);
  there = await inspectorsOf(province, await province.committee('04792'));
  confidant = await province.office('named', Object.values(inspectorate.permissions), province.agencyId);
  denunciation = await denounce('denounce-1');
  content = await pdfWithPages([LETTER]);
  expect(await sealed(here.clerk, denunciation, FILE, content)).toBe(201);
  const answer = await nameConfidant(here.chair, denunciation, confidant);
  if (answer.__typename !== 'Confidant') throw new Error(answer.__typename);
  roles = {
    anybody: province.anybody,
    citizen: await province.person(),
    clerk: here.clerk,
    inspector: here.inspector,
    chair: here.chair,
    chairThere: there.chair,
    everything: await province.office('everything', registry.permissions(), null),
    administrator: province.administrator,
    partner: province.partner,
    named: confidant,
  };
});

describe('who denounced', () => {
  it('stands in one table and no other: in no event, job, letter, index, file, audit entry or kept answer', async () => {
    await pollUntil(async () => {
      const { rows } = await sql`select from server.outbox limit 1`.execute(database());
      return rows.length === 0;
    });
    const tables = Object.entries(await everyRow(database()));
    const holding = tables.filter(([, rows]) => marksIn(JSON.stringify(rows)).length > 0);
    expect(holding.map(([table]) => table)).toEqual(KEPT);
    // Letters, exports and whatever else the server writes into files.
    const { dataFolder } = province.environment;
    const files = await Array.fromAsync(glob('**', { cwd: dataFolder, withFileTypes: true }));
    const written = files.filter((file) => file.isFile());
    expect(written.length).toBeGreaterThan(0);
    for (const file of written)
      expect(marksIn(await readFile(join(file.parentPath, file.name), 'utf8'))).toEqual([]);
  });

  it('is read by one file of the source', async () => {
    const files = await Array.fromAsync(glob('{server,modules}/**/*.ts'));
    const texts = await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const));
    const naming = texts.filter(([, text]) => /inspectorate\.denouncer(_?file)?\b/i.test(text));
    expect(naming.map(([file]) => file)).toEqual(['modules/inspectorate/queries/denouncer.ts']);
  });

  it('stands behind one field of the graph, by which nothing is found, listed, narrowed, ordered or counted', () => {
    const { schema } = province.platform().registry.graph();
    const types = Object.values(schema.getTypeMap());
    const holders = types.filter(
      (type) => isUnionType(type) && type.getTypes().some((one) => one.name === 'Denouncer'),
    );
    const leadingTo = (...names: readonly string[]) =>
      types
        .filter(isObjectType)
        .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
        .filter(({ field }) => names.includes(getNamedType(field.type).name))
        .map(({ type, field }) => `${type.name}.${field.name}`);
    expect(leadingTo('Denouncer', ...holders.map(({ name }) => name))).toEqual(['Mutation.lookAtDenouncer']);
    expect(leadingTo('DenouncerFile')).toEqual(['Denouncer.files']);
    const { petitions, receptions, denouncerLooks } = schema.getQueryType()?.getFields() ?? {};
    const given = [petitions, receptions, denouncerLooks].map((field) =>
      field?.args.map((arg) => arg.name).sort(),
    );
    expect(given).toEqual([
      ['after', 'agency', 'before', 'channel', 'first', 'instance', 'kind', 'last', 'search', 'state'],
      ['after', 'agency', 'before', 'first', 'last', 'search', 'withinCompetence'],
      ['after', 'before', 'first', 'last', 'officer', 'petition'],
    ]);
  });

  it('is in no answer to any query, as any role, with every field that there is', async () => {
    const { schema } = province.platform().registry.graph();
    const known = { id: `"${denunciation}"`, agency: `"${here.agency}"`, petition: `"${denunciation}"` };
    const queries = everythingReadable(schema, known, documentLimits.depth);
    const told = await Promise.all(
      Object.entries(roles).map(async ([role, asker]) => {
        let answered = 0;
        for (const query of queries) {
          const answer = await graphqlOver(province.url(), asker.token, 'kiểm thử')(query);
          expect([role, query, marksIn(JSON.stringify(answer))]).toEqual([role, query, []]);
          if (answer.data !== null) answered += 1;
        }
        return [role, answered] as const;
      }),
    );
    // Some are not for that role; most are answered, or nothing would be proven.
    for (const [role, answered] of told) expect(answered).toBeGreaterThan(role === 'anybody' ? 5 : 15);
  });

  it.each(['kín danh', 'kin danh', '017177654321', '0987654321', 'núi voi', 'bí mật'])(
    'is found by nobody who searches "%s", nor counted',
    async (search) => {
      for (const asker of [here.inspector, here.chair, confidant, roles.everything ?? confidant]) {
        const { petitions } = await asker.ask(documents.listPetitions, { search });
        expect(petitions).toMatchObject({ totalCount: 0, edges: [] });
        const { receptions } = await asker.ask(documents.listReceptions, { search });
        expect(receptions.edges).toEqual([]);
      }
    },
  );

  it('is not told by a refusal: who was not named is refused alike whatever they write', async () => {
    const others = Object.entries(roles).filter(([role]) => role !== 'named');
    for (const [, asker] of others) {
      const answer = await looked(asker, denunciation);
      expect(['NotSignedIn', 'NotAllowed', 'PetitionNotFound']).toContain(answer.__typename);
      expect(marksIn(JSON.stringify(answer))).toEqual([]);
      expect(await looked(asker, denunciation, `Có phải ${DENOUNCER.fullName} không`)).toEqual(answer);
    }
    const guess = (note: string) =>
      here.inspector.ask(documents.takePetitionStep, { petition: denunciation, step: 'NOTIFY', note });
    expect(await guess(`Người tố cáo là ${DENOUNCER.fullName}`)).toEqual(
      await guess('Người tố cáo là ai khác'),
    );
  });

  it('is not written by whoever knows into what others read', async () => {
    const noted = await confidant.ask(documents.takePetitionStep, {
      petition: denunciation,
      step: 'MEET_LEADER',
      note: 'Bà BAN THI KIN DANH đề nghị gặp',
    });
    const entered = await here.clerk.ask(documents.receiveDenunciation, {
      agency: here.agency,
      summary: `Tố cáo của ${DENOUNCER.fullName}, điện thoại 0987654321`,
      denouncer: DENOUNCER,
    });
    const wanted = ['DenouncerNamed', 'DenouncerNamed'];
    expect([noted.answer.__typename, entered.answer.__typename]).toEqual(wanted);
    const { petitions } = await here.inspector.ask(documents.listPetitions, {});
    expect(petitions.totalCount).toBe(1);
    expect((await seen(here.inspector, denunciation)).state).toBe('RECEIVED');
  });

  it('is in no line of the log, even where the server fails over it', async () => {
    const owner = openDatabase({
      url: province.environment.databaseUrl,
      connections: 1,
      log: openLog('silent'),
    });
    await sql`alter table inspectorate.denouncer
      add constraint broken check (full_name <> ${sql.lit(DENOUNCER.fullName)}) not valid`.execute(owner.db);
    const { errors } = await here.clerk.answer(documents.receiveDenunciation, {
      agency: here.agency,
      summary: 'Tố cáo',
      letter: LETTER,
      denouncer: DENOUNCER,
    });
    expect(marksIn(JSON.stringify(errors))).toEqual([]);
    await pollUntil(async () => logged.some((line) => line.includes('broken')));
    expect(logged.filter((line) => marksIn(line).length > 0)).toEqual([]);
    await sql`alter table inspectorate.denouncer drop constraint broken`.execute(owner.db);
    await owner.close();
  });
});

describe('a look', () => {
  it('is for who was named, is recorded each time, and is listed for whoever names them', async () => {
    const before = (await here.chair.ask(documents.denouncerLooks, { petition: denunciation }))
      .denouncerLooks;
    expect(await looked(confidant, denunciation)).toEqual({
      __typename: 'Denouncer',
      ...DENOUNCER,
      letter: LETTER,
      files: [expect.objectContaining({ name: FILE })],
    });
    await looked(confidant, denunciation, 'Mời làm việc');
    const { denouncerLooks } = await here.chair.ask(documents.denouncerLooks, { petition: denunciation });
    expect(denouncerLooks.totalCount).toBe((before.totalCount ?? 0) + 2);
    expect(denouncerLooks.edges[0]?.node).toMatchObject({
      reason: 'Mời làm việc',
      officer: { name: 'Cán bộ named' },
      petition: { id: denunciation },
    });
    const elsewhere = await there.chair.ask(documents.denouncerLooks, { petition: denunciation });
    expect(elsewhere.denouncerLooks.edges).toEqual([]);
    for (const asker of [province.anybody, here.inspector, here.clerk]) {
      const { errors } = await asker.answer(documents.denouncerLooks, {});
      expect(errors).toHaveLength(1);
    }
  });

  it('is over when naming ends, and stays on record', async () => {
    const officer = await province.office(
      'for-a-time',
      [inspectorate.permissions.readPetitions],
      province.agencyId,
    );
    const found = await nameConfidant(here.chair, denunciation, officer);
    expect((await looked(officer, denunciation)).__typename).toBe('Denouncer');
    const end = async (asker: Asker) =>
      (
        await asker.ask(documents.endConfidant, {
          confidant: found.__typename === 'Confidant' ? found.id : '',
        })
      ).answer.__typename;
    expect([await end(here.inspector), await end(there.chair), await end(here.chair)]).toEqual([
      'NotAllowed',
      'PetitionNotFound',
      'Confidant',
    ]);
    expect((await looked(officer, denunciation)).__typename).toBe('NotAllowed');
    const { denouncerLooks } = await here.chair.ask(documents.denouncerLooks, { petition: denunciation });
    expect(denouncerLooks.edges.map(({ node }) => node.officer.name)).toContain('Cán bộ for-a-time');
  });

  it('is given by nobody to themselves, and to nobody who does not work there', async () => {
    expect((await nameConfidant(here.chair, denunciation, here.chair)).__typename).toBe('NotAllowed');
    expect((await nameConfidant(here.chair, denunciation, there.inspector)).__typename).toBe('InvalidInput');
    expect((await nameConfidant(here.chair, denunciation, province.partner)).__typename).toBe('InvalidInput');
    for (const asker of [province.anybody, here.inspector, there.chair])
      expect((await nameConfidant(asker, denunciation, here.inspector)).__typename).not.toBe('Confidant');
  });
});
