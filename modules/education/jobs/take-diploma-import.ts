import type { BodyOf } from '../../../server/kit/index.ts';
import type { education } from '../contract.ts';
import { takeRows } from '../import/take-rows.ts';
import { tellProgress } from '../import/tell-progress.ts';
import { lockDiplomaImport, updateDiplomaImport } from '../queries/diploma-imports.ts';

const BATCH = 500;

/** Takes what a file brings into the register, bit by bit; whoever is killed goes on behind what was taken. */
export const takeDiplomaImport: BodyOf<typeof education.jobs.takeDiplomaImport> = async (
  { importId },
  ctx,
) => {
  const takeSome = () =>
    ctx.transact(async (act) => {
      const file = await lockDiplomaImport(act.db, importId);
      if (file?.state !== 'taking') return false;
      const isMore = (await takeRows(act, file, BATCH)) === BATCH;
      const takenAt = new Date(act.clock.now().epochMilliseconds);
      if (!isMore) await updateDiplomaImport(act.db, importId, { state: 'taken', takenAt });
      await tellProgress(act, file, isMore ? 'taking' : 'taken');
      return isMore;
    });
  while (await takeSome());
};
