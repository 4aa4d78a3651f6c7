import { expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import type { Asker } from '../support/asker.ts';
import * as steps from '../support/dossier-steps.ts';
import { cursorNow, type Following, follow } from '../support/follow.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import { suspendClient } from './client-documents.ts';
import { acting, colleagues, delegated } from './colleagues.ts';
import { endDelegation } from './delegation-documents.ts';
import { machine } from './machine.ts';
import { newcomer } from './office.ts';

const province = await openProvince({ work: false });
const { parent, administrator, partner, file, agencyId } = province;
const { followDossiers, readDossiers } = dossiers.permissions;
const MONDAY = '2026-11-23T09:00+07:00';

async function live(asker: Asker): Promise<Following> {
  const one = follow(asker);
  await pollUntil(async () => one.beats.length > 0);
  return one;
}

/** The socket is closed, and what happens from then on is told to others alone. */
async function expectOver(following: Following): Promise<void> {
  expect(await following.closed).toMatchObject({ code: 4403 });
  const heard = [...following.heard];
  const witness = await live(partner);
  await steps.submitted(parent, file);
  await witness.count(1);
  expect(following.heard).toEqual(heard);
  for (const one of [following, witness]) await one.close();
}

it('a program that is suspended hears nothing more, and its socket closes', async () => {
  const program = await machine(province, [followDossiers]);
  const following = await live(await program.asker());
  await steps.submitted(parent, file);
  await following.count(1);
  await administrator.ask(suspendClient, { client: program.id });
  await expectOver(following);
});

it('a program whose token carries one agency hears nothing of another', async () => {
  const program = await machine(province, [followDossiers]);
  const elsewhere = await province.committee('04795');
  const resource = ['resource', `${province.url()}/agencies/${elsewhere}`] as const;
  const following = await live(await program.asker([resource]));
  await steps.submitted(parent, file);
  const there = await steps.submitted(parent, file, '04795');
  const [told] = await following.count(1);
  expect(told).toMatchObject({ agencyId: String(elsewhere), dossierId: there });
  await following.close();
});

it('a program whose token does not carry the scope hears nothing of what it might', async () => {
  const program = await machine(province, [followDossiers]);
  const whole = await program.asker();
  const before = await cursorNow(whole);
  await steps.submitted(parent, file);
  const all = follow(whole, before);
  // From here on the event is there for everybody: no older transaction is open, of whomever.
  expect(await all.count(1)).toHaveLength(1);
  const none = follow(await program.asker([['scope', 'server.rotateKeys']]), before);
  // A sign of life stands behind what was missed.
  await pollUntil(async () => none.beats.length > 0);
  expect(none.heard).toEqual([]);
  for (const one of [all, none]) await one.close();
});

it('whose role ends at midnight hears nothing of the day after', async () => {
  const follower = await newcomer(province, 'until midnight');
  const db = province.db();
  const role = await db
    .insertInto('server.role')
    .values({ code: 'follower', titleVi: 'Theo dõi', titleEn: 'Follower', administrative: false })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('server.rolePermission')
    .values({ roleId: role.id, permission: followDossiers.name })
    .execute();
  await db
    .insertInto('server.roleGrant')
    .values({
      accountId: follower.accountId ?? 0,
      roleId: role.id,
      administrative: false,
      agencyId,
      validFrom: '2026-11-23',
      validTo: '2026-11-24',
      grantedBy: administrator.accountId ?? 0,
      grantedAt: new Date(),
    })
    .execute();
  const following = await live(follower);
  await steps.submitted(parent, file);
  await following.count(1);
  province.clock.set('2026-11-24T00:00+07:00');
  await steps.submitted(parent, file);
  expect(await following.closed).toMatchObject({ code: 4403 });
  expect(following.heard).toHaveLength(1);
  province.clock.set(MONDAY);
  await following.close();
});

it('whoever follows in the place of another stops with the delegation', async () => {
  const pair = await colleagues(province);
  await province
    .db()
    .insertInto('server.accountGrant')
    .values({ accountId: pair.principal.accountId ?? 0, permission: followDossiers.name, agencyId })
    .execute();
  const delegation = await delegated(province, pair, {
    permissions: [followDossiers.name, readDossiers.name],
  });
  const following = await live(await acting(province, pair.colleague, delegation));
  await steps.submitted(parent, file);
  await following.count(1);
  await pair.principal.ask(endDelegation, { delegation });
  await expectOver(following);
});
