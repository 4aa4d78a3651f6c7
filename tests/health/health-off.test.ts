import { describe, expect, it } from 'vitest';
import { health } from '../../modules/health/contract.ts';
import { graphql } from '../gql/gql.ts';
import * as documents from '../support/documents.ts';
import { forceModule } from '../support/force-module.ts';
import * as asked from './documents.ts';
import * as steps from './office.ts';

const { province, officer } = await steps.openHealth();
const { anybody } = province;
const doctor = await province.person();
const { id, number } = await steps.licensed(doctor, officer, steps.practice);
const open = await steps.received(doctor, officer, steps.pharmacist);

const myself = graphql(`
  query WithoutHealth($id: ID!) { me { fullName } dossier(id: $id) { state applicant { fullName } procedure { code } } }
`);
const myLicences = graphql(`
  query WithHealth { me { licences { number state } } }
`);

describe('while health is off', () => {
  it('a person whom it licensed and their dossiers still load, and nothing of it is in the graph', async () => {
    const { me, dossier } = await doctor.ask(myself, { id: open });
    await forceModule(province, health.id, false);
    expect(await doctor.ask(myself, { id: open })).toEqual({ me, dossier });
    for (const { errors } of [
      await doctor.answer(myLicences, {}),
      await anybody.answer(asked.findLicences, { search: number }),
      await officer.answer(asked.revokeLicence, { licence: id, reason: 'x' }),
    ])
      expect(errors[0]?.extensions?.code).toBe('MODULE_DISABLED');
    const { answer } = await officer.ask(documents.grantDossier, { dossier: open });
    expect(answer.__typename).toBe('ProcedureNotOffered');
  });

  it('loses nothing: what it registered is there when it comes back, and what was open goes on', async () => {
    await forceModule(province, health.id, true);
    expect((await doctor.ask(myLicences, {})).me?.licences).toEqual([{ number, state: 'VALID' }]);
    expect((await steps.decided(doctor, officer, open)).licence?.kind).toBe('PHARMACY_PRACTICE');
  });
});
