import { choice, choices, entity, everybody, int, maybe, string } from '../../../server/kit/index.ts';
import { FeeKind, Offer } from '../model.ts';

export const feeKind = choices(FeeKind, 'FeeKind', 'The kind of a payment (Law on Fees and Charges).', {
  FEE: 'Fee for a service (phí).',
  CHARGE: 'Charge for an act of the state (lệ phí).',
});

export const offer = entity(Offer, {
  description: 'How long a procedure takes and what it costs, in one case by one channel.',
  table: 'procedures.offer',
  key: 'id',
  visible: everybody,
  columns: {
    caseName: string('The case (trường hợp).'),
    channel: int('Channel (kênh): 1 counter, 2 online, 3 public post.'),
    timeAmount: maybe(int('Length of the time limit; null where the source states no exact figure.')),
    timeUnit: maybe(string('working-day, working-hour or calendar-day.')),
    timeText: string('The time limit in the words of the source.'),
    feeAmount: maybe(int('Fee in dong; null where the source states no exact figure.')),
    feeText: string('The fee in the words of the source.'),
    feeKind: maybe(choice(FeeKind, 'Whether it is a fee or a charge; null where that is not established.')),
  },
});
