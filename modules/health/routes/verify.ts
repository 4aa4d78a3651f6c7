import { dayInFigures, dayOf, parse, route, text } from '../../../server/kit/index.ts';
import { health } from '../contract.ts';
import { stateOn } from '../licensing/state-on.ts';
import { Licence, LicenceState } from '../model.ts';

const STANDS: Readonly<Record<LicenceState, readonly [vi: string, en: string]>> = {
  [LicenceState.NOT_BEGUN]: ['chưa có hiệu lực', 'does not hold yet'],
  [LicenceState.VALID]: ['còn hiệu lực', 'holds'],
  [LicenceState.SUSPENDED]: ['đang bị đình chỉ', 'is suspended'],
  [LicenceState.EXPIRED]: ['đã hết hạn', 'has ended'],
  [LicenceState.REVOKED]: ['đã bị thu hồi', 'was revoked'],
};

/** `GET /licences/verify/:code`: the address in the QR code of a licence, which says how it stands today. */
export const verify = route('GET', '/licences/verify/:code', async (_request, { code }, ctx) => {
  const where = { verificationCode: parse(text(100), code) };
  const found = await ctx.read(Licence, null, { where });
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  if (found === null)
    return new Response('Không có giấy phép nào mang mã này.\nNo licence bears this code.\n', {
      status: 404,
      headers,
    });
  const { id, number, name, scope, issuedOn } = found;
  const today = dayOf(ctx.clock.now()).toString();
  const [vi, en] = STANDS[stateOn(found, (await ctx.load(health.loaders.licenceActs, id)) ?? [], today)];
  const day = dayInFigures(Temporal.PlainDate.from(issuedOn));
  const lines = [
    `Giấy phép số ${number} cấp ngày ${day} cho ${name} (${scope}): ${vi}.`,
    `Licence ${number}, issued on ${day}: it ${en}.`,
  ];
  return new Response(`${lines.join('\n')}\n`, { headers });
});
