import { boolean, date, entity, extend, id, many, one, string } from '../../../server/kit/index.ts';
import { Dossier } from '../../dossiers/model.ts';
import { Agency, Officer } from '../../organisations/model.ts';
import { health } from '../contract.ts';
import { Inspection } from '../model.ts';
import { isOwnOr } from '../queries/seen-by.ts';

const inspection = entity(Inspection, {
  description:
    'What an inspection of a facility found, before it is licensed or after (thẩm định, kiểm tra). Owners see their own; officers those of their agency.',
  table: 'health.inspection',
  key: 'id',
  visible: (viewer, col) =>
    isOwnOr(health.permissions.keepLicences, viewer, {
      personId: col('personId'),
      agencyId: col('agencyId'),
    }),
  columns: {
    id: id('Id.'),
    heldOn: date('The day on which it was held.'),
    passed: boolean('Whether the facility fulfils what is asked (đạt yêu cầu).'),
    findings: string('What was found.'),
  },
  relations: {
    agency: one(Agency, { agencyId: 'id' }, 'The agency that inspected.'),
    officer: one(Officer, { accountId: 'id' }, 'Who wrote it down.', { withParent: true }),
  },
});

const inspectionsOfDossier = extend(Dossier, {
  relations: {
    inspections: many(
      Inspection,
      { id: 'dossierId' },
      'The inspections before a facility is licensed, newest first, as far as you may see them.',
      { newest: 'id', first: 20 },
    ),
  },
});

export const inspectionParts = [inspection, inspectionsOfDossier];
