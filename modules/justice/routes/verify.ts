import { route } from '../../../server/kit/index.ts';
import { verifyExtract } from '../verify-extract.ts';

/** `GET /verify/:code`: the address in the QR code, for a phone without any application. */
export const verify = route('GET', '/verify/:code', async (_request, { code = '' }, ctx) => {
  const found = await verifyExtract(ctx, code);
  const lines =
    found === null
      ? ['Không có trích lục khai sinh nào mang mã này.', 'No extract of birth bears this code.']
      : [
          `Trích lục khai sinh số ${found.number}/${found.year}, ${found.agencyName}, đăng ký ngày ${found.registeredOn}: có trong sổ.`,
          `Extract of birth ${found.number}/${found.year}, registered on ${found.registeredOn}: in the register.`,
        ];
  return new Response(`${lines.join('\n')}\n`, {
    status: found === null ? 404 : 200,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
});
