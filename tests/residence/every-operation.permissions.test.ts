import { residence } from '../../modules/residence/contract.ts';
import { fillResidence } from '../justice/documents.ts';
import { expectNoForeignRows } from '../support/every-operation.ts';
import { playGranted } from '../support/play-dossier.ts';

await expectNoForeignRows(residence, {
  shows: { ResidenceEntry: 'citizen everything program overseer' },
  seed: async (to) => {
    const application = {
      fullName: `Trẻ ở ${to.side.commune}`,
      birthDate: '2026-11-02',
      address: 'Xóm Mẫu',
    };
    await playGranted(to, {
      code: '1.004222',
      papers: [],
      fill: (who, dossier) => who.ask(fillResidence, { dossier, application }),
    });
    return {};
  },
});
