import type { Holding } from '../../../server/kit/index.ts';

/** What an office issued, received and wrote out stays in its books, and a new one counts its forms from 1. */
export const formsAndRegisters: Holding = {
  title: 'Biểu mẫu và sổ theo dõi hồ sơ / Forms and registers',
  columns: [
    'dossiers.form.agency_id',
    'dossiers.form_counter.agency_id',
    'dossiers.register_export.agency_id',
    'dossiers.dossier.register_agency_id',
  ],
  things: null,
  handOver: null,
};
