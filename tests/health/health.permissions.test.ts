import { describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { health } from '../../modules/health/contract.ts';
import type { Asker } from '../support/asker.ts';
import { expectRefused } from '../support/refused.ts';
import * as asked from './documents.ts';
import * as steps from './office.ts';

const { province, departmentId, officer } = await steps.openHealth();
const { anybody, parent, clerk, partner, administrator } = province;
const { keepLicences } = health.permissions;

const owner = await province.person();
const elsewhere = await province.office('keeper-elsewhere', [keepLicences], province.agencyId);
const everywhere = await province.office('keeper-everywhere', [keepLicences], null);
const open = await steps.received(owner, officer, steps.kitchen());
const { id: licence } = await steps.licensed(owner, officer, steps.kitchen());
await officer.ask(asked.recordInspection, { licence, heldOn: steps.DAY, passed: true });
await officer.ask(asked.suspendLicence, { licence, reason: 'Quyết định 12.' });

/** `suspendLicence`, `resumeLicence`, `revokeLicence` and `recordInspection`, each of which would be possible. */
const acts = {
  resumeLicence: (asker: Asker) => asker.ask(asked.resumeLicence, { licence, reason: 'x' }),
  revokeLicence: (asker: Asker) => asker.ask(asked.revokeLicence, { licence, reason: 'x' }),
  suspendLicence: (asker: Asker) => asker.ask(asked.suspendLicence, { licence, reason: 'x' }),
  'recordInspection of a licence': (asker: Asker) =>
    asker.ask(asked.recordInspection, { licence, heldOn: steps.DAY, passed: true }),
};

describe('what becomes of a licence is decided by nobody but who keeps licences of its agency:', () => {
  it.each(Object.entries(acts))('%s', async (_name, act) => {
    await expectRefused(province, 'NotSignedIn', () => act(anybody));
    for (const asker of [owner, clerk, partner, administrator, elsewhere])
      await expectRefused(province, 'NotAllowed', () => act(asker));
    expect((await act(everywhere)).answer.__typename).not.toBe('NotAllowed');
  });

  it('recordInspection for a dossier, which must be seen, too', async () => {
    const record = (asker: Asker) =>
      asker.ask(asked.recordInspection, { dossier: open, heldOn: steps.DAY, passed: true });
    await expectRefused(province, 'NotSignedIn', () => record(anybody));
    for (const asker of [owner, clerk]) await expectRefused(province, 'NotAllowed', () => record(asker));
    for (const asker of [elsewhere, everywhere])
      await expectRefused(province, 'InvalidInput', () => record(asker));
    expect((await record(officer)).answer.__typename).toBe('Inspection');
  });
});

describe('the register', () => {
  const seenBy = async (asker: Asker) => {
    const { licences } = await asker.ask(asked.licenceWithActs, {});
    const node = licences.edges.find((edge) => edge.node.id === licence)?.node;
    return { acts: node?.acts.length ?? 0, inspections: node?.inspections.length ?? 0 };
  };

  it('shows to anybody the licence, and what became of it to its holder and its agency alone', async () => {
    const all = await seenBy(officer);
    expect(all.acts).toBeGreaterThan(0);
    expect(all.inspections).toBeGreaterThan(0);
    for (const asker of [owner, everywhere]) expect(await seenBy(asker)).toEqual(all);
    for (const asker of [anybody, parent, clerk, partner, administrator, elsewhere])
      expect(await seenBy(asker)).toEqual({ acts: 0, inspections: 0 });
  });

  it('shows the inspections for a dossier to its applicant and to who keeps licences there', async () => {
    const reader = await province.office('reader', [dossiers.permissions.readDossiers], departmentId);
    expect((await steps.seenBy(owner, open)).inspections).toHaveLength(1);
    expect((await steps.seenBy(officer, open)).inspections).toHaveLength(1);
    expect((await steps.seenBy(reader, open)).inspections).toEqual([]);
  });
});

describe('the forms', () => {
  it.each([
    ['fillPracticeLicence', steps.practice],
    ['fillPharmacistLicence', steps.pharmacist],
    ['fillFacilityLicence', steps.clinic('1/2026')],
    ['fillPharmacyLicence', steps.pharmacy('1/2026')],
    ['fillFoodSafetyCertificate', steps.kitchen()],
  ])('of %s are filled in by the applicant alone', async (_name, form) => {
    const dossier = await steps.drafted(owner, form, form.papers.length);
    await expectRefused(province, 'NotSignedIn', () => form.fill(anybody, dossier));
    for (const asker of [parent, officer])
      await expectRefused(province, 'DossierNotFound', () => form.fill(asker, dossier));
  });
});
