/** A job that waits, runs or is parked. What it is about stands in the log, under its request. */
export interface QueuedJob {
  readonly id: string;
  readonly name: string;
  /** When it was given. */
  readonly since: Date;
  /** How often it was tried. */
  readonly attempts: number;
  readonly requestId: string;
}

/** How a queue stands: one lane of a module, `<module>.<lane>`. */
export interface QueueState {
  readonly name: string;
  readonly module: string;
  readonly lane: string;
  /** Whether nothing of it is begun, since its module is not at work. */
  readonly paused: boolean;
  /** Those that are to be done next, with those that are still on their way to the queue. */
  readonly waiting: number;
  readonly running: number;
  /** Those that are tried again later, or come back by the clock. */
  readonly delayed: number;
  /** Those that used up their attempts, and wait for somebody to look. */
  readonly parked: number;
  /** Of those that wait or run. */
  readonly oldest: QueuedJob | null;
}

/** The administrator's hold on the queues. It asks the store of the queues, never inside a transaction. */
export interface QueueDesk {
  /** Of all that is installed, on or off. */
  names(): readonly string[];
  /** How these queues stand, in their order; names of no queue are left out. */
  states(names: readonly string[]): Promise<readonly QueueState[]>;
  /** The jobs of a queue that are parked, the latest first. */
  parked(queue: string, most: number): Promise<readonly QueuedJob[]>;
  isParked(queue: string, job: string): Promise<boolean>;
  /** Gives a parked job all its attempts again; any other is left alone. */
  rerun(queue: string, job: string): Promise<void>;
}
