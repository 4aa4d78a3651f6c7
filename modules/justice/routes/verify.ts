import { route } from '../../../server/kit/index.ts';
import { figures } from '../kinds/figures.ts';
import { KINDS } from '../kinds/kinds.ts';
import { type VerifiedCertification, verifyCertification } from '../verify-certification.ts';
import { type VerifiedExtract, verifyExtract } from '../verify-extract.ts';

/** `GET /verify/:code`: the address in the QR code, for a phone without any application. */
export const verify = route('GET', '/verify/:code', async (_request, { code = '' }, ctx) => {
  const found = await verifyExtract(ctx, code);
  const certified = found === null ? await verifyCertification(ctx, code) : null;
  const lines =
    found !== null
      ? saying(found)
      : certified !== null
        ? certifying(certified)
        : ['Không có giấy tờ hộ tịch nào mang mã này.', 'No civil status document bears this code.'];
  return new Response(`${lines.join('\n')}\n`, {
    status: found === null && certified === null ? 404 : 200,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
});

function saying({ kind, number, year, agencyName, registeredOn, notes, copy }: VerifiedExtract) {
  const { document } = KINDS[kind];
  const isCopy =
    copy === null
      ? []
      : [
          `${document} (bản sao) số ${copy.number}/${copy.year}, ${copy.agencyName}, cấp ngày ${figures(copy.issuedOn)}.`,
          `Copy ${copy.number}/${copy.year}, issued on ${copy.issuedOn}.`,
        ];
  return [
    ...isCopy,
    `${document} số ${number}/${year}, ${agencyName}, đăng ký ngày ${figures(registeredOn)}: có trong sổ, ${notes} ghi chú.`,
    `Entry ${number}/${year} of the civil status register, registered on ${registeredOn}: in the register, notes: ${notes}.`,
  ];
}

function certifying({ number, year, agencyName, issuedOn, copies }: VerifiedCertification) {
  return [
    `Chứng thực bản sao số ${number}/${year}, ${agencyName}, ngày ${figures(issuedOn)}: có trong sổ, ${copies} bản.`,
    `Certified copies ${number}/${year} of ${issuedOn}: in the book, copies: ${copies}.`,
  ];
}
