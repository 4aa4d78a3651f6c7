import { describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { pruneEvents } from '../../server/events/prune-events.ts';
import { dependantsOf } from '../support/dependants.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { follow } from '../support/follow.ts';
import { forceModule } from '../support/force-module.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import { settled } from '../support/settled.ts';

const HEARTBEAT = 150;
const province = await openProvince({
  work: false,
  environment: { feedLimits: { heartbeat: HEARTBEAT, buffer: 262_144, patience: 30_000 } },
});
const { parent, clerk, partner, file } = province;

describe('a follower', () => {
  it('is told where it stands as soon as it has caught up, and then at every heartbeat, also of what it does not follow', async () => {
    const following = follow(partner, undefined, { types: ['dossiers.resultIssued'] });
    await pollUntil(async () => following.beats.length >= 3);
    for (const { position, newest } of following.beats.slice(0, 3)) expect(newest).toBe(position);
    const before = following.cursor();
    await steps.submitted(parent, file);
    await pollUntil(async () => following.cursor() !== before);
    expect(following.heard).toEqual([]);
    await following.close();
  });

  it('hears only of the types, agencies and procedures that it asked for', async () => {
    const agency = String(await province.committee('04795'));
    const asked = [
      { types: ['dossiers.dossierReceived'] },
      { agencies: [agency] },
      { procedures: ['9.999999'] },
      {
        procedures: ['1.001193'],
        types: ['dossiers.dossierSubmitted'],
        agencies: [String(province.agencyId)],
      },
    ];
    const all = asked.map((variables) => follow(partner, undefined, variables));
    for (const one of all) await pollUntil(async () => one.beats.length > 0);
    const here = await steps.received(parent, clerk, file);
    const ours = [here.id, await steps.submitted(parent, file, '04795')];
    for (const nth of [0, 1, 3]) await all[nth]?.count(1);
    // A sign of life stands behind everything that was told before it.
    for (const one of all) {
      const { length } = one.beats;
      await pollUntil(async () => one.beats.length > length + 1);
    }
    // Who begins now may hear of what was not settled yet when it began.
    const heardOfOurs = all.map(({ heard }) => heard.filter(({ dossierId }) => ours.includes(dossierId)));
    expect(heardOfOurs.map((heard) => heard.map(({ type, agencyId }) => [type, agencyId]))).toEqual([
      [['dossiers.dossierReceived', String(province.agencyId)]],
      [['dossiers.dossierSubmitted', agency]],
      [],
      [['dossiers.dossierSubmitted', String(province.agencyId)]],
    ]);
    for (const one of all) await one.close();
  });

  it('is refused a type that nobody announces, and one that stays inside', async () => {
    for (const type of ['dossiers.nothing', 'files.fileInspected']) {
      const following = follow(partner, undefined, { types: [type] });
      await following.ended;
      expect(following.codes).toEqual(['InvalidInput']);
      await following.close();
    }
  });

  it('over HTTP hears the same in a stream of events', async () => {
    const stop = new AbortController();
    const response = await fetch(`${province.url()}/graphql`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${partner.token}`,
        'content-type': 'application/json',
        accept: 'text/event-stream',
      },
      body: JSON.stringify({ query: 'subscription { events { position event { type } } }' }),
      signal: stop.signal,
    });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const until = async (words: string): Promise<void> => {
      while (!text.includes(words)) text += (await reader?.read())?.value ?? '';
    };
    await until('"event":null');
    await steps.submitted(parent, file);
    await until('dossiers.dossierSubmitted');
    expect(text.match(/dossierSubmitted/g)).toHaveLength(1);
    stop.abort();
  });

  it('of a type whose module is switched off is ended with MODULE_DISABLED, and who follows all goes on', async () => {
    const ofPlatform = follow(partner);
    const after = follow(partner, undefined, { types: ['dossiers.dossierSubmitted'] });
    for (const one of [ofPlatform, after]) await pollUntil(async () => one.beats.length > 0);
    await forceModule(province, 'justice', false);
    await forceModule(province, 'justice', true);
    await steps.submitted(parent, file);
    await ofPlatform.count(1);
    await after.count(1);
    const ending = [...dependantsOf('dossiers'), 'dossiers'];
    for (const id of ending) await forceModule(province, id, false);
    await after.ended;
    expect([after.codes, after.heard.length]).toEqual([['MODULE_DISABLED'], 1]);
    for (const id of ending.toReversed()) await forceModule(province, id, true);
    for (const one of [ofPlatform, after]) await one.close();
  });

  it('whose position is older than what is kept is told so, with the oldest position', async () => {
    const { events } = await pages();
    const first = events[0];
    if (first === undefined) throw new Error('Nothing has happened');
    await province
      .db()
      .updateTable('server.event')
      .set({ at: new Date('2020-01-01') })
      .where('id', '=', Number(first.id))
      .execute();
    const { server } = province.platform().database;
    await settled(server);
    await pruneEvents(server, new Date('2021-01-01'));
    const socket = partner.socket();
    const before = Buffer.from('1.0').toString('base64url');
    const result = (await socket.subscribe(`subscription { events(after: "${before}") { position } }`).next())
      .value;
    expect(result.errors?.[0]?.extensions).toMatchObject({ code: 'CursorExpired', oldest: first.position });
    const from = follow(partner, first.position);
    await pollUntil(async () => from.beats.length > 0);
    expect(from.heard.map(({ id }) => id)).toEqual(events.slice(1).map(({ id }) => id));
    await Promise.all([socket.close(), from.close()]);
  });
});

const pages = async () => {
  const { data } = await partner.answer(documents.allEvents, {});
  if (data === null) throw new Error('The log cannot be read');
  return data.eventsPage;
};

it('permissions of the contract are those that an event names', () => {
  const { followers } = dossiers.events.dossierReceived;
  expect([followers?.follow, followers?.read]).toEqual([
    dossiers.permissions.followDossiers,
    dossiers.permissions.readDossiers,
  ]);
});
