import { files } from '../../modules/files/contract.ts';
import { expectNoForeignRows } from '../support/every-operation.ts';

// Files are shown with what they belong to: papers, results, registers that were written out.
await expectNoForeignRows(files, {
  through: ['dossiers', 'registerExport'],
  shows: { File: 'citizen everything program overseer' },
});
