import { choice, choices, date, dateTime, entity, id, one, string } from '../../../server/kit/index.ts';
import { Agency, Officer } from '../../organisations/model.ts';
import { LicenceAct, LicenceActKind } from '../model.ts';
import { isOfLicence } from '../queries/seen-by.ts';

const licenceActKind = choices(LicenceActKind, 'LicenceActKind', 'What becomes of a licence.', {
  SUSPENDED: 'It is suspended (đình chỉ).',
  RESUMED: 'It holds again (khôi phục).',
  REVOKED: 'It is revoked for good (thu hồi).',
});

const licenceAct = entity(LicenceAct, {
  description:
    'That a licence was suspended, resumed or revoked. Holders see those of their own; officers those that their agency supervises.',
  table: 'health.licence_act',
  key: 'id',
  visible: (viewer, col) => isOfLicence(viewer, col('licenceId')),
  columns: {
    id: id('Id.'),
    kind: choice(LicenceActKind, 'What.'),
    fromDay: date('From which day on.'),
    reason: string('Why.'),
    at: dateTime('When it was written.'),
  },
  relations: {
    agency: one(Agency, { agencyId: 'id' }, 'The agency that decided it.'),
    officer: one(Officer, { accountId: 'id' }, 'Who wrote it.', { withParent: true }),
  },
});

export const licenceActParts = [licenceActKind, licenceAct];
