import type { ExecutionArgs, GraphQLError } from 'graphql';
import type { Asked } from '../graphql/asked.ts';
import { Refusal } from '../kit/errors.ts';
import type { Viewer } from '../kit/viewer.ts';
import { DocumentTooCostly } from './document-too-costly.ts';
import type { Limiters } from './limiters.ts';
import { operationCost } from './operation-cost.ts';
import { refused } from './refused.ts';
import { roleOf } from './role.ts';
import type { DoorSettings } from './settings.ts';

/** So much of its cost makes an operation weigh as one more. */
const ONE_MORE = 100;

/** Who asks, and how much they have paid for the operation. */
type AskedBy = Pick<Asked, 'viewer' | 'address' | 'paid'>;

/** What every operation passes, on both transports and before the pipeline, once it is known who asks. */
export interface Guard {
  /**
   * Why an operation may not begin; null where it may. What it weighs is taken from whoever asks, but for what they have
   * paid.
   */
  refusalOf(args: ExecutionArgs, asked: AskedBy): Promise<GraphQLError | null>;
  /** Why nothing of theirs may begin, whatever it is: told before somebody is looked up; null where it may. */
  refusalOfAll(viewer: Viewer | null, address: string): Promise<GraphQLError | null>;
  /** Takes one point for a document that has to be read first; why it is not read, or null where it is. */
  refusalOfUnread(viewer: Viewer | null, address: string): Promise<GraphQLError | null>;
}

export function openGuard({ costs }: Pick<DoorSettings, 'costs'>, limiters: Limiters): Guard {
  return {
    refusalOf: (args, { viewer, address, paid }) =>
      refusalIn(async () => {
        const cost = operationCost(args);
        const budget = costs[roleOf(viewer)];
        const due = 1 + Math.floor(Math.min(cost, budget) / ONE_MORE) - paid;
        if (due > 0) await limiters.take(viewer, address, due);
        if (cost > budget) throw new DocumentTooCostly(cost, budget);
      }),
    refusalOfAll: (viewer, address) => refusalIn(() => limiters.insistOnRest(viewer, address)),
    refusalOfUnread: (viewer, address) => refusalIn(() => limiters.take(viewer, address, 1)),
  };
}

async function refusalIn(act: () => Promise<void>): Promise<GraphQLError | null> {
  try {
    await act();
    return null;
  } catch (fault) {
    if (fault instanceof Refusal) return refused(fault);
    throw fault;
  }
}
