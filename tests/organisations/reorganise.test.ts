import { type Kysely, sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { organisations } from '../../modules/organisations/contract.ts';
import { exportRegister, registerExport } from '../dossiers/form-documents.ts';
import { cellsOf } from '../support/cells-of.ts';
import * as steps from '../support/dossier-steps.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import * as documents from './reorganisation-documents.ts';
import { type Cells, confirmed, csv, filed, stateOf, work } from './reorganising.ts';

const DAY = '2026-12-01';
const province = await openProvince({ work: false });
const { parent, clerk, officer, partner, administrator, file, clock, agencyId } = province;
const { db } = province.platform().database;
const { planReorganisations, reorganise } = organisations.permissions;
const planner = await province.office('planner', [planReorganisations], null);
const confirmer = await province.office('confirmer', [reorganise], null);
const deputy = await province.office('deputy', [], null);

const unit: Cells = {
  record: 'unit',
  change: 'rename',
  level: 'commune',
  oldCode: '04831',
  newCode: '04831',
  name: 'Phường Đà Bắc',
  nameEn: 'Da Bac Ward',
  kind: 'Phường',
  parentCode: '25',
};

const committee: Cells = {
  record: 'agency',
  newCode: 'H28.91',
  legacyCode: '000.00.91.H28',
  name: 'Ủy ban nhân dân phường Đà Bắc',
  nameEn: "People's Committee of Da Bac Ward",
  kind: 'commune-committee',
  unitCode: '04831',
  parentCode: 'H28',
};

let id: string;
let early: string;
let late: string;
let successor: number;

/** A role, a delegation and a webhook at the committee of the demo commune. */
async function setUp(on: Kysely<unknown>): Promise<void> {
  await sql`
    insert into server.role_grant (account_id, role_id, administrative, agency_id, valid_from, granted_by, granted_at)
    select ${deputy.accountId}, id, false, ${agencyId}, '2026-01-01', ${administrator.accountId}, now()
    from server.role where code = 'one-stop-clerk'`.execute(on);
  await sql`
    with made as (
      insert into server.delegation (from_account, to_account, agency_id, valid_from, valid_to, reason, made_at)
      values (${clerk.accountId}, ${officer.accountId}, ${agencyId}, '2026-11-01', '2027-01-15', 'nghỉ phép', now())
      returning id)
    insert into server.delegation_permission (delegation_id, permission)
    select id, ${dossiers.permissions.receiveDossiers.name} from made`.execute(on);
  await sql`
    insert into server.webhook (account_id, url, agencies, state, secret, tx, event_id, created_at)
    values (${partner.accountId}, 'https://partner.invalid/', array[${agencyId}::bigint], 'paused', '', '0', 0, now())`.execute(
    on,
  );
}

beforeAll(async () => {
  await setUp(db);
  early = (await steps.received(parent, clerk, file)).id;
  id = await filed(planner, DAY, csv([unit, committee]));
  await work(province.platform());
  await confirmed(confirmer, id);
  await work(province.platform());
});

describe('before the day', () => {
  it('nothing is handed over, and what is handed in goes to the old committee', async () => {
    late = (await steps.received(parent, clerk, file)).id;
    const { affected, state } = await stateOf(planner, id);
    expect(state).toBe('CONFIRMED');
    expect(affected.map(({ handedOver }) => handedOver)).toEqual(affected.map(() => 0));
    expect((await steps.seen(clerk, late)).agency.id).toBe(String(agencyId));
  });

  it('what is touched is counted by kind', async () => {
    const { affected } = await stateOf(planner, id);
    const totals = Object.fromEntries(affected.map(({ holding, total }) => [holding, total]));
    expect(totals).toMatchObject({
      'server.roles': 1,
      'server.delegations': 1,
      'server.webhooks': 1,
      'dossiers.openDossiers': 1,
      'dossiers.codeSerials': 1,
    });
    expect(totals['server.rights']).toBeGreaterThan(5);
  });
});

describe('on the day', () => {
  beforeAll(async () => {
    clock.set(`${DAY}T00:00+07:00`);
    await work(province.platform());
    successor = await province.committee('04831', DAY);
  });

  it('all that there is by then is handed over, and registers stay', async () => {
    const { affected, state } = await stateOf(planner, id);
    expect(state).toBe('FINISHED');
    expect(affected.filter((one) => one.handedOver + one.stays !== one.total)).toEqual([]);
    expect(affected.find(({ holding }) => holding === 'dossiers.openDossiers')?.handedOver).toBe(2);
    expect(affected.find(({ holding }) => holding === 'dossiers.codeSerials')?.stays).toBe(1);
  });

  it('the clerk of the old committee goes on with its dossiers at the new one, and sees their history', async () => {
    for (const dossier of [early, late]) {
      const seen = await steps.seen(clerk, dossier);
      expect(seen.agency.id).toBe(String(successor));
      expect(seen.events.map(({ kind }) => kind)).toEqual(['TRANSFERRED', 'RECEIVED', 'SUBMITTED']);
    }
  });

  it('the register of the month stays that of the old committee, with who was to decide', async () => {
    const asked = async (agency: number) => {
      const wanted = { agency: String(agency), month: '2026-11-01', format: 'XLSX' } as const;
      const { answer } = await clerk.ask(exportRegister, wanted);
      if (answer.__typename !== 'RegisterExport') throw new Error(answer.__typename);
      return answer;
    };
    expect((await asked(successor)).total).toBe(0);
    const { id: asking, total } = await asked(agencyId);
    expect(total).toBe(2);
    const written = () =>
      pollUntil(async () => (await clerk.ask(registerExport, { id: asking })).registerExport?.file);
    const { id: book } = await province.whileWorking(written);
    const [, ...rows] = cellsOf(await (await clerk.fetch(`/files/${book}/content`)).bytes());
    expect(rows.map(({ G }) => G)).toEqual(['Ủy ban nhân dân xã Đà Bắc', 'Ủy ban nhân dân xã Đà Bắc']);
  });

  it('a role ends at the old committee and begins at the new one', async () => {
    const { rows } = await sql`
      select agency_id, valid_from, valid_to from server.role_grant where account_id = ${deputy.accountId}
      order by valid_from`.execute(db);
    expect(rows).toEqual([
      { agencyId, validFrom: '2026-01-01', validTo: DAY },
      { agencyId: successor, validFrom: DAY, validTo: null },
    ]);
  });

  it('a delegation goes on at the new committee, with what it allows', async () => {
    const { rows } = await sql`
      select d.agency_id, d.valid_from, d.valid_to, p.permission from server.delegation as d
      join server.delegation_permission as p on p.delegation_id = d.id order by d.valid_from`.execute(db);
    const permission = dossiers.permissions.receiveDossiers.name;
    expect(rows).toEqual([
      { agencyId, validFrom: '2026-11-01', validTo: DAY, permission },
      { agencyId: successor, validFrom: DAY, validTo: '2027-01-15', permission },
    ]);
  });

  it('a webhook is told of the new committee, too', async () => {
    const { rows } = await sql`select agencies from server.webhook`.execute(db);
    expect(rows).toEqual([{ agencies: [agencyId, successor] }]);
  });

  it('partners are told of the unit, the agency and each dossier', async () => {
    const { rows } = await sql<{ name: string; payload: unknown }>`
      select name, payload from server.event where name like '%eorganised' or name like '%Transferred' order by id`.execute(
      db,
    );
    expect(rows).toMatchObject([
      { name: 'organisations.unitReorganised', payload: { code: '04831', change: 'rename', day: DAY } },
      { name: 'organisations.agencyReorganised', payload: { agencyId, successorCode: 'H28.91' } },
      { payload: { dossierId: Number(early), agencyId: successor, formerAgencyId: agencyId } },
      { payload: { dossierId: Number(late), agencyId: successor, formerAgencyId: agencyId } },
    ]);
  });
});

const faulty: readonly (readonly [string, readonly Cells[], string])[] = [
  ['an unknown unit', [{ ...unit, oldCode: '99999' }], '1'],
  ['a change that it is not', [{ ...unit, change: 'merge', newCode: '04830' }], '1'],
  ['a kind that there is not', [{ ...unit, kind: 'Làng' }], '1'],
  ['a new unit without a name', [{ ...unit, name: '' }], '1'],
  ['a parent that there is not', [{ ...unit, parentCode: '26' }], '1'],
  ['two names of one unit', [unit, { ...unit, oldCode: '04846', name: 'Khác' }], '1, 2'],
  [
    'a level that ends above what goes on',
    [{ record: 'unit', change: 'abolish', level: 'province', oldCode: '25' }],
    '0',
  ],
  ['an unknown agency', [{ record: 'agency', oldCode: 'H29' }], '1'],
  ['a code that no agency can have', [{ ...committee, newCode: 'H28.100' }], '1'],
  ['a code that another agency has', [{ ...committee, newCode: 'H28.02' }], '1'],
  [
    'a decision for who takes nothing over',
    [{ record: 'decision', oldCode: 'H28.02', newCode: 'H28.03' }],
    '1',
  ],
];

describe('a file', () => {
  it.each(faulty)('with %s is refused with the rows', async (_, rows, at) => {
    const variables = { title: 'Thử', day: '2027-02-01', file: csv(rows) };
    const { answer } = await planner.ask(documents.planReorganisation, variables);
    expect(answer).toMatchObject({ __typename: 'ReorganisationFaulty', rows: at });
  });

  it.each(['', '{', '[{"record": 3}]', 'record,code\nunit,"', '\u0000'])(
    'that is %j is refused',
    async (text) => {
      const variables = { title: 'Thử', day: '2027-02-01', file: text };
      const { answer } = await planner.ask(documents.planReorganisation, variables);
      expect(answer.__typename).toBe('ReorganisationFaulty');
    },
  );

  it('may be JSON', async () => {
    const rows = [
      { ...unit, name: 'Phường Ba' },
      { ...committee, newCode: 'H28.92', legacyCode: '000.00.92.H28' },
    ];
    const third = await filed(planner, '2027-03-01', JSON.stringify(rows));
    const { unitChanges } = await planner.ask(documents.changes, { id: third });
    expect(unitChanges.edges.map(({ node }) => node.successorName)).toEqual(['Phường Ba']);
  });
});
