import { z } from 'zod';
import { event, one } from '../../../server/kit/index.ts';
import { Agency, Unit } from '../model.ts';
import { UnitChangeKind } from './model.ts';

const reorganisationId = z.number().describe('Id of the reorganisation.');
const day = z.iso.date().describe('The day on which it happened.');

export const unitReorganised = event(
  z.object({
    reorganisationId,
    day,
    unitId: z.number(),
    code: z.string().describe('Code of the unit that ended.'),
    change: z.enum(UnitChangeKind).describe('rename, merge, split, transfer or abolish.'),
    successorCode: z.string().nullable().describe('Code of a unit that it became; null where there is none.'),
  }),
  {
    title: 'Đơn vị hành chính được sắp xếp / Unit reorganised',
    description: 'A unit ended. One that was split is told of once for each part.',
    sample: {
      reorganisationId: 3,
      day: '2025-07-01',
      unitId: 40,
      code: '04789',
      change: 'merge',
      successorCode: '04828',
    },
    subject: 'unitId',
    followers: 'everybody',
    things: { unit: one(Unit, { unitId: 'id' }, 'The unit that ended.', { nullable: true }) },
  },
);

export const agencyReorganised = event(
  z.object({
    reorganisationId,
    day,
    agencyId: z.number(),
    code: z.string().describe('Code of the agency that ended.'),
    successorCode: z.string().nullable().describe('Code of an agency that took over; null where none did.'),
  }),
  {
    title: 'Cơ quan được sắp xếp / Agency reorganised',
    description: 'An agency ended. Where several took over from it, it is told of once for each.',
    sample: {
      reorganisationId: 3,
      day: '2025-07-01',
      agencyId: 71,
      code: 'H28.21.01',
      successorCode: 'H28.33',
    },
    agency: 'agencyId',
    subject: 'agencyId',
    followers: 'everybody',
    things: { agency: one(Agency, { agencyId: 'id' }, 'The agency that ended.', { nullable: true }) },
  },
);
