import { choice, int, refusal } from '../../../../server/kit/index.ts';
import { DossierAct } from '../../acts/model.ts';
import { ActNotPossible, DossierChanged, DossierNotFound } from '../../acts/refusals.ts';
import { DossierEvent } from '../../history/model.ts';
import { DossierState } from '../../model.ts';

export const dossierRefusals = [
  refusal(DossierNotFound, 'There is no such dossier, or it is not yours to see.'),
  refusal(ActNotPossible, 'Not possible in the state of the dossier.', {
    state: choice(DossierState, 'The state.'),
    possible: { type: [DossierAct], description: 'What you may do now.' },
    last: { type: DossierEvent, nullable: true, description: 'What happened last.' },
  }),
  refusal(DossierChanged, 'The dossier is no longer as you have seen it.', {
    currentVersion: int('Its version now.'),
    changes: { type: [DossierEvent], description: 'What has happened since, in order, up to 50 events.' },
    possible: { type: [DossierAct], description: 'What you may do now.' },
  }),
];
