/** What a process does: `both` where one does all. */
export const ProcessRole = { WEB: 'web', WORKER: 'worker', BOTH: 'both' } as const;
export type ProcessRole = (typeof ProcessRole)[keyof typeof ProcessRole];

/** A process of this installation that lives. */
export interface ServerProcess {
  readonly id: string;
  readonly role: ProcessRole;
  readonly host: string;
  readonly pid: number;
  readonly since: Date;
  readonly seenAt: Date;
  /** Ids of the modules that it serves now, which may be others than were switched on. */
  readonly modules: readonly string[];
}

/** Which processes there are. */
export interface ProcessDesk {
  /** Those that gave a sign of life lately, the eldest first. */
  list(): Promise<readonly ServerProcess[]>;
}
