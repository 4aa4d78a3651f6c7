import type { Officer } from '../organisations/model.ts';

/** Who did something to a dossier, and what was written with it. */
export class EventRecord {
  declare readonly id: number;
  declare readonly dossierId: number;
  declare readonly actorId: number | null;
  declare readonly actingForId: number | null;
  declare readonly assigneeId: number | null;
  declare readonly note: string | null;
  declare readonly actor: Officer | null;
  declare readonly actingFor: Officer | null;
  declare readonly assignee: Officer | null;
}
