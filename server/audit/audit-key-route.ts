import { route } from '../kit/route.ts';

/** `GET /.well-known/motcua-audit-key.pem`: the same as the query `auditKey`, for programs without GraphQL. */
export const auditKeyRoute = route(
  'GET',
  '/.well-known/motcua-audit-key.pem',
  async (_request, _at, { audit }) =>
    new Response(audit.publicKey, { headers: { 'content-type': 'application/x-pem-file' } }),
);
