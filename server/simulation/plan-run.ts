import { writePosition } from '../events/position.ts';
import type { Event } from '../kit/event.ts';
import type { Sample, SampleKind } from './sample.ts';

const EVENTS = 12;
const SUBJECTS = 3;

/**
 * The messages of a run, in the order in which they are sent: invented events of three subjects, some of them twice,
 * late or replayed, and among them messages that must be refused or passed over. `chance` (0 to 1) says where, so that
 * no two runs are alike.
 */
export function planRun(
  run: number,
  event: Event<unknown>,
  seesPersonal: boolean,
  now: Temporal.Instant,
  chance: () => number,
): readonly Sample[] {
  const sample = (place: number, kind: SampleKind): Sample => {
    const subject = Math.floor((place % (2 * SUBJECTS)) / 2);
    const message = {
      id: `simulation-${run}-${place}`,
      type: kind === 'unknown-type' ? `${event.name}OfTomorrow` : event.name,
      version: kind === 'unknown-version' ? event.version + 1 : event.version,
      position: writePosition({ tx: '1', id: place }),
      at: now.subtract({ minutes: 1 }).add({ milliseconds: place }).toString({ smallestUnit: 'millisecond' }),
      data: {
        ...dataOf(event, subject, seesPersonal),
        ...(kind === 'unknown-version' ? { ofTomorrow: 1 } : {}),
      },
    };
    return { id: message.id, kind, subject, place, body: JSON.stringify(message) };
  };
  const pick = (from: number, to: number): number => from + Math.floor(chance() * (to - from));

  const good = Array.from({ length: EVENTS }, (_, place) => sample(place, 'good'));
  // Places 2n and 2n+1 are of one subject: changing them is what a client has to notice.
  const late = 2 * pick(1, EVENTS / 2);
  const sent: Sample[] = [
    ...good.slice(0, late),
    ...good.slice(late + 1, late + 2),
    ...good.slice(late, late + 1).map((each): Sample => ({ ...each, kind: 'late' })),
    ...good.slice(late + 2),
  ];
  for (let nth = 0; nth < 3; nth += 1) {
    const at = pick(0, sent.length);
    sent.splice(at + 1, 0, ...sent.slice(at, at + 1).map((each): Sample => ({ ...each, kind: 'duplicate' })));
  }
  const others: readonly SampleKind[] = [
    'wrong-signature',
    'wrong-signature',
    'stale',
    'stale',
    'unknown-type',
    'unknown-version',
  ];
  for (const [nth, kind] of others.entries())
    sent.splice(pick(1, sent.length), 0, sample(EVENTS + nth, kind));
  const replayed = good.slice(0, 2).map((each): Sample => ({ ...each, kind: 'replayed' }));
  return [...sent, ...replayed];
}

function dataOf(event: Event<unknown>, subject: number, seesPersonal: boolean): Record<string, unknown> {
  const fields = event.fields.map(({ name, personal }): [string, unknown] => {
    const value: unknown = Reflect.get(Object(event.sample), name) ?? null;
    if (personal && !seesPersonal) return [name, null];
    if (name !== event.about.subject) return [name, value];
    return [name, typeof value === 'number' ? value + subject : `${value}-${subject}`];
  });
  return Object.fromEntries(fields);
}
