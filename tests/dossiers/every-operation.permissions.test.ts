import { dossiers } from '../../modules/dossiers/contract.ts';
import { expectNoForeignRows } from '../support/every-operation.ts';

await expectNoForeignRows(dossiers, {
  shows: ['DeadlineEntry', 'Dossier', 'DossierEvent', 'DossierForm', 'Opinion', 'RegisterExport'],
});
