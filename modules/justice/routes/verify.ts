import { type Context, route } from '../../../server/kit/index.ts';
import { figures } from '../kinds/figures.ts';
import { KINDS } from '../kinds/kinds.ts';
import { verifyCertification } from '../verify-certification.ts';
import { verifyExtract } from '../verify-extract.ts';

/** `GET /verify/:code`: the address in the QR code, for a phone without any application. */
export const verify = route('GET', '/verify/:code', async (_request, { code = '' }, ctx) => {
  const lines = (await extractOf(ctx, code)) ?? (await certificationOf(ctx, code));
  return new Response(`${(lines ?? NONE).join('\n')}\n`, {
    status: lines === null ? 404 : 200,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
});

const NONE = ['Không có giấy tờ hộ tịch nào mang mã này.', 'No civil status document bears this code.'];

async function extractOf(ctx: Context, code: string): Promise<readonly string[] | null> {
  const found = await verifyExtract(ctx, code);
  if (found === null) return null;
  const { kind, number, year, agencyName, registeredOn, notes, copy } = found;
  const { document } = KINDS[kind];
  const ofCopy =
    copy === null
      ? []
      : [
          `${document} (bản sao) số ${copy.number}/${copy.year}, ${copy.agencyName}, cấp ngày ${figures(copy.issuedOn)}.`,
          `Copy ${copy.number}/${copy.year}, issued on ${copy.issuedOn}.`,
        ];
  return [
    ...ofCopy,
    `${document} số ${number}/${year}, ${agencyName}, đăng ký ngày ${figures(registeredOn)}: có trong sổ, ${notes} ghi chú.`,
    `Entry ${number}/${year} of the civil status register, registered on ${registeredOn}: in the register, notes: ${notes}.`,
  ];
}

async function certificationOf(ctx: Context, code: string): Promise<readonly string[] | null> {
  const found = await verifyCertification(ctx, code);
  if (found === null) return null;
  const { number, year, agencyName, issuedOn, copies } = found;
  return [
    `Chứng thực bản sao số ${number}/${year}, ${agencyName}, ngày ${figures(issuedOn)}: có trong sổ, ${copies} bản.`,
    `Certified copies ${number}/${year} of ${issuedOn}: in the book, copies: ${copies}.`,
  ];
}
