import { route } from '../kit/route.ts';
import { KEY_ALGORITHMS } from './key-algorithm.ts';
import { TOKEN_PATH } from './token-path.ts';

/** `GET /.well-known/oauth-authorization-server`: what a program's library needs to know (RFC 8414). */
export const metadataRoute = route(
  'GET',
  '/.well-known/oauth-authorization-server',
  async (_request, _at, { publicUrl, modules }) =>
    Response.json(
      {
        issuer: publicUrl,
        token_endpoint: `${publicUrl}${TOKEN_PATH}`,
        grant_types_supported: ['client_credentials'],
        response_types_supported: [],
        token_endpoint_auth_methods_supported: ['private_key_jwt'],
        token_endpoint_auth_signing_alg_values_supported: KEY_ALGORITHMS,
        scopes_supported: modules
          .permissions()
          .filter(({ administrative }) => !administrative)
          .map(({ name }) => name),
      },
      { headers: { 'cache-control': 'public, max-age=300' } },
    ),
);
