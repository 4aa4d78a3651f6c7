import { expect, it } from 'vitest';
import { z } from 'zod';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { limitOf } from '../dossiers/limit-of.ts';
import { assign } from '../dossiers/processing-documents.ts';
import { watch } from '../dossiers/watching.ts';
import type { Asker } from '../support/asker.ts';
import * as steps from '../support/dossier-steps.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince({ now: '2026-11-19T08:00+07:00' });
const { parent, clerk, officer, anybody, file, clock } = province;
const box = z.array(z.object({ to: z.string(), subject: z.string() }));

/** Somebody with an address who processes dossiers of the agency. */
async function handlerWithAddress(): Promise<Asker> {
  const handler = await province.person();
  const { readDossiers, processDossiers } = dossiers.permissions;
  await province
    .db()
    .insertInto('server.accountGrant')
    .values(
      [readDossiers, processDossiers].map(({ name: permission }) => ({
        accountId: handler.accountId ?? 0,
        permission,
        agencyId: province.agencyId,
      })),
    )
    .execute();
  return handler;
}

const lettersTo = async (login: string) => {
  const response = await anybody.fetch(`/mailbox.json?to=${login}@demo.invalid`);
  return box.parse(await response.json()).map(({ subject }) => subject);
};

it('an officer whose address is known gets a letter when a deadline is near and one when it has passed, each once', async () => {
  await limitOf(province.platform().database.db, steps.PROCEDURE, 5);
  const handler = await handlerWithAddress();
  const { id: dossier, code } = await steps.received(parent, clerk, file);
  steps.dossierIn((await officer.ask(assign, { dossier, officer: String(handler.accountId) })).answer);
  clock.set('2026-11-25T08:00+07:00');
  await watch(province, 3);
  const near = `Sắp đến hạn hồ sơ ${code}`;
  await pollUntil(async () => (await lettersTo(handler.login)).includes(near));
  clock.set('2026-11-26T08:01+07:00');
  await watch(province, 3);
  const late = `Quá hạn hồ sơ ${code}`;
  await pollUntil(async () => (await lettersTo(handler.login)).includes(late));
  expect((await lettersTo(handler.login)).toSorted()).toEqual([late, near].toSorted());
  expect(await lettersTo(parent.login)).not.toContain(late);
});
