import { health } from '../../modules/health/contract.ts';
import * as documents from '../support/documents.ts';
import { dossierIn } from '../support/dossier-steps.ts';
import { expectNoForeignRows } from '../support/every-operation.ts';
import { playGranted, playReceived } from '../support/play-dossier.ts';
import { allowance, conclude, disability } from './commune-office.ts';
import { suspendLicence } from './documents.ts';
import { clinic, inspected, practice, seenBy } from './office.ts';

await expectNoForeignRows(health, {
  through: ['dossiers', 'me'],
  shows: {
    LicenceAct: 'citizen overseer',
    Inspection: 'citizen overseer',
    DisabilityConclusion: 'citizen everything program overseer',
    DisabilityCertificate: 'citizen everything program overseer',
    Allowance: 'citizen everything program overseer',
  },
  seed: async (to) => {
    const { citizen, overseer } = to;
    const grant = async (dossier: string) =>
      dossierIn((await overseer.ask(documents.grantDossier, { dossier })).answer);
    const { licence } = await seenBy(citizen, await playGranted(to, practice));
    const facility = await playReceived(to, clinic(licence?.number ?? ''));
    await inspected(overseer, facility);
    await grant(facility);
    await overseer.ask(suspendLicence, { licence: licence?.id ?? '', reason: 'Tạm dừng' });
    const assessed = await playReceived(to, disability);
    await conclude(overseer, assessed);
    await grant(assessed);
    await playGranted(to, allowance('START'));
    return {};
  },
});
