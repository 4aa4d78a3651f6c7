import { describe, expect, it } from 'vitest';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince({ work: false });
const { parent } = province;

describe('a commune code', () => {
  it('that was given to another commune names the one of the day', async () => {
    province.clock.set('2025-06-30T23:59:59+07:00');
    const before = await steps.seen(parent, await steps.draft(parent, '04891'));
    province.clock.set('2025-07-01T00:00+07:00');
    const since = await steps.seen(parent, await steps.draft(parent, '04891'));
    expect([before.commune.name, since.commune.name]).toEqual(['Xã Vầy Nưa', 'Xã Tiền Phong']);
    expect(before.agency.id).not.toBe(since.agency.id);
  });

  it('that ended opens a dossier until its last moment, and none afterwards', async () => {
    const opening = { procedure: steps.PROCEDURE, commune: '04789' };
    province.clock.set('2025-06-30T23:59:59+07:00');
    const { answer: last } = await parent.ask(documents.openDossier, opening);
    expect(last.__typename).toBe('Dossier');
    province.clock.set('2025-07-01T00:00+07:00');
    const { answer: late } = await parent.ask(documents.openDossier, opening);
    expect(late).toMatchObject({ __typename: 'CommuneNotInForce', commune: '04789' });
  });
});
