import type { SchemaPart } from '../../../../server/kit/index.ts';
import { dossier } from './dossier.ts';
import { dossierEvent, dossierEventKind } from './dossier-event.ts';
import { dossierFile } from './dossier-file.ts';
import { dossierQueries } from './dossier-queries.ts';
import { dossierState } from './dossier-state.ts';
import { dossiersOfAgency } from './dossiers-of-agency.ts';
import { eventRecord, recordOfEvent } from './event-record.ts';
import { dossierAct, possibleActsOfDossier } from './possible-acts.ts';
import { progressOfDossier } from './progress.ts';
import { dossierRefusals } from './refusals.ts';

/** Dossiers, and what happened to them. */
export const dossierParts: readonly SchemaPart[] = [
  dossier,
  dossierEvent,
  dossierEventKind,
  dossierFile,
  dossierQueries,
  dossierState,
  dossiersOfAgency,
  eventRecord,
  recordOfEvent,
  dossierAct,
  possibleActsOfDossier,
  ...progressOfDossier,
  ...dossierRefusals,
];
