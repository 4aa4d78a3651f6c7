import { expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { type Grant, Viewer } from '../../server/kit/index.ts';
import { seesPersonal } from '../../server/kit/sees-personal.ts';

const { readDossiers, followDossiers } = dossiers.permissions;
const event = dossiers.events.dossierReceived;
const logged = {
  cursor: '',
  id: 1,
  name: event.name,
  version: 1,
  at: new Date(0),
  agencyId: 7,
  procedure: null,
  subject: '1',
  personId: 3,
  payload: {},
};
const viewer = (who: {
  readonly personId?: number;
  readonly grants?: readonly Grant[];
  readonly purpose?: { readonly code: string; readonly personal: boolean };
}) => new Viewer({ accountId: 1, name: 'An', personId: null, grants: [], ...who });
const grant = (permission: string, agencyId: number | null) => ({ grants: [{ permission, agencyId }] });

it.each([
  ['nobody', null, false],
  ['whoever may follow it', viewer(grant(followDossiers.name, null)), false],
  ['whoever may read it elsewhere', viewer(grant(readDossiers.name, 8)), false],
  ['whoever may read it there', viewer(grant(readDossiers.name, 7)), true],
  ['another person', viewer({ personId: 4 }), false],
  ['the person concerned', viewer({ personId: 3 }), true],
  [
    'a program whose purpose has no need of it',
    viewer({ purpose: { code: 'statistics', personal: false } }),
    false,
  ],
  ['a program whose purpose allows it', viewer({ purpose: { code: 'insurance', personal: true } }), true],
])('what of an event is personal: %s', (_who, asks, sees) => {
  expect(seesPersonal(asks, event, logged)).toBe(sees);
});
