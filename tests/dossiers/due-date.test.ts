import { describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince({ work: false });
const { parent, clerk, file } = province;

/** When a dossier is due that the desk of the demo commune receives at that moment. */
async function dueWhenReceived(moment: string) {
  province.clock.set(moment);
  const { dueAt } = await steps.received(parent, clerk, file);
  return dueAt;
}

describe('a dossier that is due on the same day', () => {
  it('is due at the close, when it comes in the morning', async () => {
    expect(await dueWhenReceived('2026-11-20T09:00+07:00')).toBe('2026-11-20T10:00:00.000Z');
  });

  it('is due on that day still at 15:00 sharp, and on the next working day after it', async () => {
    expect(await dueWhenReceived('2026-11-18T15:00+07:00')).toBe('2026-11-18T10:00:00.000Z');
    expect(await dueWhenReceived('2026-11-18T15:00:01+07:00')).toBe('2026-11-19T10:00:00.000Z');
  });

  it('is due on Monday, when it comes on Friday at 15:30', async () => {
    expect(await dueWhenReceived('2026-11-20T15:30+07:00')).toBe('2026-11-23T10:00:00.000Z');
  });

  it('is due after the Lunar New Year, when it comes late on the last day before it', async () => {
    expect(await dueWhenReceived('2026-02-13T15:30+07:00')).toBe('2026-02-23T10:00:00.000Z');
  });

  it('is due on a Saturday that is worked to make up for a day off', async () => {
    expect(await dueWhenReceived('2026-08-22T09:00+07:00')).toBe('2026-08-22T10:00:00.000Z');
    expect(await dueWhenReceived('2026-08-21T16:00+07:00')).toBe('2026-08-22T10:00:00.000Z');
  });

  it('is due on a make-up Saturday before the reorganisation, at the commune of that day', async () => {
    province.clock.set('2025-04-26T09:00+07:00');
    const agency = await province.committee('04831', '2025-04-26');
    const { readDossiers, receiveDossiers } = dossiers.permissions;
    const former = await province.office('former', [readDossiers, receiveDossiers], agency);
    const id = await steps.submitted(parent, file);
    const { answer } = await former.ask(documents.receiveDossier, { dossier: id });
    expect(steps.dossierIn(answer).dueAt).toBe('2025-04-26T10:00:00.000Z');
    const { agency: of, code } = await steps.seen(parent, id);
    expect(Number(of.id)).toBe(agency);
    expect(code).toBe(`${of.legacyCode}-250426-0001`);
  });
});
