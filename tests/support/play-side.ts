import { exportRegister } from '../dossiers/form-documents.ts';
import { limitOf } from '../dossiers/limit-of.ts';
import { askOpinion } from '../dossiers/opinion-documents.ts';
import { machine } from '../identity/machine.ts';
import { insertPerson } from './accounts.ts';
import * as documents from './documents.ts';
import * as steps from './dossier-steps.ts';
import { havingRole } from './having-role.ts';
import { newestRows } from './newest-rows.ts';
import { paper } from './play-dossier.ts';
import type { Province } from './province.ts';
import type { Side } from './two-agencies.ts';
import { watched } from './watched.ts';

/** Whom both agencies ask for their opinion. */
export const ADVISERS = '04831';

/** Everybody applies and works in a commune, and dossiers stand there in every state that others could want to see. */
export async function playSide(province: Province, commune: string): Promise<Side> {
  const graph = province.platform().registry.graph();
  const db = province.db();
  const { db: tables } = province.platform().database;
  const agencyId = await province.committee(commune);
  const agency = String(agencyId);
  const permissions = graph.modules.flatMap(({ contract }) => Object.values(contract.permissions));
  const registrar = await province.office(`registers programs of ${commune}`, permissions, null);
  const since = await newestRows(tables, graph);
  const head = await province.office(`everything in ${commune}`, permissions, agencyId);
  const citizen = await province.signedIn(await insertPerson(db, Number(commune)));
  const cast = { parent: citizen, clerk: head, officer: head };
  const name = `giấy ở ${commune}.pdf`;
  const file = await citizen.upload(name, await paper);
  await limitOf(tables, steps.PROCEDURE, 2);
  await steps.granted(cast, file, commune);
  await citizen.ask(documents.openDossier, { procedure: '3.000465', commune });
  await steps.draft(citizen, commune);
  await steps.submitted(citizen, file, commune);
  const { id: dossier } = await steps.received(citizen, head, file, commune);
  const question = `Hỏi ở ${commune}`;
  const advisers = String(await province.committee(ADVISERS));
  await head.ask(askOpinion, { dossier, agency: advisers, question, within: 2, unit: 'WORKING_DAY' });
  await head.ask(exportRegister, { agency, month: '2026-11-01', format: 'XLSX' });
  // One of which a delay is foreseen by then, and the others are late.
  await limitOf(tables, steps.PROCEDURE, 5);
  await steps.received(citizen, head, file, commune);
  const now = String(province.clock.now());
  await province.whileWorking(async () => {
    // On the first day, too: of what is left a worker would tell in the midst of what happens on the other side.
    for (const day of [now, '2026-11-27T08:00+07:00']) {
      province.clock.set(day);
      await watched(province, registrar);
    }
  });
  province.clock.set(now);
  const program = await machine(
    province,
    permissions.filter(({ administrative }) => !administrative),
    { agencies: [agencyId], by: registrar },
  );
  await db.updateTable('server.client').set({ operationsPerSecond: 10_000 }).execute();
  const people: Record<string, number> = {
    citizen: citizen.accountId ?? 0,
    everything: head.accountId ?? 0,
    program: Number(program.id),
  };
  const roles = await db.selectFrom('server.role').select('code').execute();
  for (const { code } of roles)
    people[code] = await havingRole(province, `${code} in ${commune}`, code, agencyId);
  const { fullName, citizenNumber } = await db
    .selectFrom('people.person')
    .select(['fullName', 'citizenNumber'])
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  const { code } = await db
    .selectFrom('dossiers.dossier')
    .select('code')
    .where('id', '=', Number(dossier))
    .executeTakeFirstOrThrow();
  const { code: agencyCode } = await db
    .selectFrom('organisations.agency')
    .select('code')
    .where('id', '=', agencyId)
    .executeTakeFirstOrThrow();
  return {
    agencyId,
    commune,
    people,
    overseer: registrar.accountId ?? 0,
    texts: {
      code: code ?? '',
      search: fullName,
      login: head.login,
      commune,
      procedure: steps.PROCEDURE,
      'agencyOn.code': agencyCode,
      'procedure.code': steps.PROCEDURE,
      'unitOn.code': commune,
    },
    words: { File: name, Opinion: question, Person: citizenNumber ?? '' },
    spans: [{ since, until: await newestRows(tables, graph) }],
  };
}
