import { type Holding, handOverRows } from '../../../server/kit/index.ts';
import { files } from '../../files/contract.ts';
import { openPetitions } from '../queries/kept-for-agencies.ts';
import { findPetitionFiles } from '../queries/petition-files.ts';

const handOverPetitions = handOverRows('inspectorate.petition');

/** What is not archived goes to the successor, with the number that it has and its files. */
export const petitionsOfAgencies: Holding = {
  title: 'Đơn khiếu nại, tố cáo, kiến nghị / Petitions',
  columns: ['inspectorate.petition.agency_id'],
  things: openPetitions,
  handOver: async (handovers, day, act) => {
    await handOverPetitions(handovers, day, act);
    const went = new Map(handovers.map((handover) => [Number(handover.thing), handover]));
    const theirs = await findPetitionFiles(act.db, [...went.keys()]);
    await act.call(files.calls.shareOn, {
      shares: theirs.flatMap(({ petitionId, fileId }) => {
        const handover = went.get(petitionId);
        return handover === undefined ? [] : [{ fileId, ...handover }];
      }),
    });
  },
};
