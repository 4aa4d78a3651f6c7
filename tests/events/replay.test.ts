import { expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { graphql } from '../gql/gql.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { cursorNow } from '../support/follow.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince({ work: false });
const { parent, clerk, file } = province;

const replayed = graphql(`
  subscription ReplayOfRows($after: String, $types: [String!]) {
    events(after: $after, types: $types) {
      event { ... on EventOfDossier { dossier { state applicant { citizenNumber } } } }
    }
  }
`);

it('who replays what another of the same account was told reads the rows of now, with a record of its own', async () => {
  const { followDossiers, readDossiers } = dossiers.permissions;
  const follower = await province.office('replayer', [followDossiers, readDossiers], province.agencyId);
  const after = await cursorNow(follower);
  const following = () => {
    const socket = follower.socket();
    const states: unknown[] = [];
    const listen = async () => {
      const variables = { after, types: ['dossiers.dossierSubmitted'] };
      for await (const { data } of socket.subscribe(replayed, variables)) {
        const event = data?.events.event;
        if (event != null && 'dossier' in event) states.push(event.dossier?.state);
      }
    };
    const ended = listen().catch(() => undefined);
    const close = async () => {
      await socket.close();
      await ended;
    };
    return { states, close };
  };
  const reads = () =>
    province
      .db()
      .selectFrom('server.audit')
      .select('id')
      .where('kind', '=', 'read')
      .where('act', '=', 'ReplayOfRows')
      .execute();

  const first = following();
  const dossier = await steps.submitted(parent, file);
  await pollUntil(async () => first.states.length > 0);
  expect(first.states).toEqual(['SUBMITTED']);
  const recorded = (await reads()).length;
  await clerk.ask(documents.receiveDossier, { dossier });
  // The first keeps following, and its group with it.
  const second = following();
  await pollUntil(async () => second.states.length > 0);
  expect(second.states).toEqual(['RECEIVED']);
  expect((await reads()).length).toBe(recorded + 1);
  await first.close();
  await second.close();
});
