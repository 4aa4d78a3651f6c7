import { inspectorate } from '../../modules/inspectorate/contract.ts';
import { expectNoForeignRows } from '../support/every-operation.ts';
import { paper, playGranted } from '../support/play-dossier.ts';
import * as documents from './documents.ts';
import { complaint, looked, nameConfidant, petitioner, petitionIn } from './office.ts';

// Who denounced stands in no answer but `Denouncer`, which whoever was named asks for by a mutation.
await expectNoForeignRows(inspectorate, {
  through: ['dossiers'],
  shows: {
    Petition: 'citizen everything program overseer',
    PetitionStep: 'citizen everything program overseer',
    PetitionFile: 'citizen everything program overseer',
    Reception: 'everything program overseer',
    ReceptionExport: 'everything program overseer',
    Confidant: 'everything program overseer',
    DenouncerLook: 'everything program overseer',
    AssetDeclaration: 'citizen everything program overseer',
    DeclaredAsset: 'citizen everything program overseer',
  },
  seed: async (to) => {
    const { citizen, head, overseer, side } = to;
    const agency = String(side.agencyId);
    const sent = (await citizen.ask(documents.sendPetition, { agency, petition: complaint })).answer;
    const file = await citizen.upload(`đơn ở ${side.commune}.pdf`, await paper);
    await citizen.ask(documents.attachPetitionFile, { petition: petitionIn(sent).id, file });
    const { answer } = await head.ask(documents.receiveDenunciation, {
      agency,
      summary: 'Tố cáo',
      letter: 'Đơn',
      denouncer: { ...petitioner, fullName: `Người Tố Cáo ${side.commune}` },
      reception: { withinCompetence: true, guidance: 'Chờ thông báo thụ lý' },
    });
    const { id } = petitionIn(answer);
    await nameConfidant(overseer, id, head);
    await looked(head, id);
    await head.ask(documents.exportReceptions, { agency, year: 2026, format: 'XLSX' });
    await playGranted(to, {
      code: '2.002400',
      papers: [],
      fill: (who, dossier) =>
        who.ask(documents.fillAssetDeclaration, {
          dossier,
          application: {
            kind: 'YEARLY',
            position: 'Công chức',
            workplace: 'UBND xã',
            assets: [{ kind: 'Ô tô', description: 'Xe 5 chỗ' }],
          },
        }),
    });
    return { words: { Denouncer: `Người Tố Cáo ${side.commune}` } };
  },
});
