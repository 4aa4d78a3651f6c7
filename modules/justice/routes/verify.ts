import { route } from '../../../server/kit/index.ts';
import { KINDS } from '../kinds/kinds.ts';
import { verifyExtract } from '../verify-extract.ts';

/** `GET /verify/:code`: the address in the QR code, for a phone without any application. */
export const verify = route('GET', '/verify/:code', async (_request, { code = '' }, ctx) => {
  const found = await verifyExtract(ctx, code);
  const lines =
    found === null
      ? ['Không có giấy tờ hộ tịch nào mang mã này.', 'No civil status document bears this code.']
      : [
          `${KINDS[found.kind].document} số ${found.number}/${found.year}, ${found.agencyName}, đăng ký ngày ${found.registeredOn}: có trong sổ.`,
          `Entry ${found.number}/${found.year} of the civil status register, registered on ${found.registeredOn}: in the register.`,
        ];
  return new Response(`${lines.join('\n')}\n`, {
    status: found === null ? 404 : 200,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
});
