import { dayInFigures, route } from '../../../server/kit/index.ts';
import { verifyDiplomas } from '../verify-diploma.ts';

/** `GET /diplomas/verify/:code`: the address in the QR code of a copy, for a phone without any application. */
export const verify = route('GET', '/diplomas/verify/:code', async (_request, { code = '' }, ctx) => {
  const [found] = await verifyDiplomas(ctx, { code });
  const day = (on: string) => dayInFigures(Temporal.PlainDate.from(on));
  const lines =
    found === undefined
      ? ['Không có văn bằng nào mang mã này.', 'No diploma bears this code.']
      : [
          `Văn bằng số hiệu ${found.number}, ${found.agencyName} cấp ngày ${day(found.issuedOn)}: có trong sổ gốc.`,
          `Diploma ${found.number}, issued on ${day(found.issuedOn)}: in the register.`,
          ...(found.correctedOn === null
            ? []
            : [`Đã chỉnh sửa ngày ${day(found.correctedOn)}. Corrected on ${day(found.correctedOn)}.`]),
        ];
  return new Response(`${lines.join('\n')}\n`, {
    status: found === undefined ? 404 : 200,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
});
