import { insurance } from '../../modules/insurance/contract.ts';
import { fillHealthCard } from '../justice/documents.ts';
import { expectNoForeignRows } from '../support/every-operation.ts';
import { playGranted } from '../support/play-dossier.ts';

await expectNoForeignRows(insurance, {
  // The province's social insurance keeps the cards of all communes.
  shows: { HealthCard: 'citizen overseer' },
  seed: async (to) => {
    const application = {
      fullName: `Trẻ ở ${to.side.commune}`,
      birthDate: '2026-11-02',
      facility: 'Trung tâm Y tế',
    };
    await playGranted(to, {
      code: '1.002759',
      papers: [],
      fill: (who, dossier) => who.ask(fillHealthCard, { dossier, application }),
    });
    return {};
  },
});
