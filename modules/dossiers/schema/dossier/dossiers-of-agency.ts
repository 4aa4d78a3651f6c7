import { extend, many } from '../../../../server/kit/index.ts';
import { Agency } from '../../../organisations/model.ts';
import { Dossier } from '../../model.ts';

export const dossiersOfAgency = extend(Agency, {
  relations: {
    dossiers: many(Dossier, { id: 'agencyId' }, 'Its dossiers, newest first, as far as you may see them.', {
      newest: 'id',
      first: 20,
    }),
    dossiersHeld: many(
      Dossier,
      { id: 'holderAgencyId' },
      'The dossiers of other agencies that were handed over to it, newest first, as far as you may see them.',
      { newest: 'id', first: 20 },
    ),
  },
});
