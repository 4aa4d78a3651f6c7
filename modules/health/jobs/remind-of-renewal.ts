import { type Act, type BodyOf, dayInFigures, dayOf } from '../../../server/kit/index.ts';
import { notices } from '../../notices/contract.ts';
import { health } from '../contract.ts';
import { type Ending, noteReminders } from '../queries/reminders.ts';

/** Few enough that nobody waits long for their locks, or for the events behind them. */
const most = 50;

/** Reminds holders of licences that end soon: each once a day on which one ends, however often and by however many workers. */
export const remindOfRenewal: BodyOf<typeof health.jobs.remindOfRenewal> = async (_payload, ctx) => {
  const instant = ctx.clock.now();
  const today = dayOf(instant);
  const { remindBefore: days } = await ctx.settings(health);
  const wanted = {
    today: today.toString(),
    until: today.add({ days }).toString(),
    now: new Date(instant.epochMilliseconds),
    most,
  };
  const batch = async (act: Act): Promise<number> => {
    const ending = await noteReminders(act.db, wanted);
    for (const licence of ending) await remind(act, licence);
    return ending.length;
  };
  while ((await ctx.transact(batch)) > 0);
};

async function remind(act: Act, { id: licenceId, name, validTo, ...licence }: Ending): Promise<void> {
  const { number, holderId: personId } = licence;
  const day = dayInFigures(Temporal.PlainDate.from(validTo));
  await act.publish(health.events.licenceEnding, { licenceId, ...licence, fromDay: validTo });
  await act.call(notices.calls.write, {
    occasion: `health.licence ${licenceId} ${validTo}`,
    personId,
    subject: `Giấy phép số ${number} sắp hết hạn`,
    body: `Giấy phép số ${number} của ${name} có hiệu lực đến trước ngày ${day}. Ông/bà có thể nộp hồ sơ gia hạn từ hôm nay.\n\nThe licence ${number} of ${name} ends on ${day}. You may apply for its renewal from today on.`,
  });
}
