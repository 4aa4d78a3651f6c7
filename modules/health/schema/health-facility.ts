import { entity, everybody, id, many, one, string } from '../../../server/kit/index.ts';
import { Unit } from '../../organisations/model.ts';
import { HealthFacility, Licence } from '../model.ts';

export const healthFacility = entity(HealthFacility, {
  description: 'A place that is licensed: a clinic, a pharmacy, a kitchen (cơ sở).',
  table: 'health.facility',
  key: 'id',
  visible: everybody,
  columns: { id: id('Id.'), name: string('Name.'), address: string('Address (địa chỉ).') },
  relations: {
    unit: one(Unit, { unitId: 'id' }, 'The commune or ward it stands in.'),
    licences: many(Licence, { id: 'facilityId' }, 'Its licences, newest first.', {
      newest: 'issuedOn',
      first: 20,
    }),
  },
});
