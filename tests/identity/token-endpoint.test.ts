import { describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince({ work: false });
const { anybody } = province;
const { followDossiers } = dossiers.permissions;

describe('the metadata', () => {
  it('names the token endpoint and what it takes', async () => {
    const response = await anybody.fetch('/.well-known/oauth-authorization-server');
    expect(await response.json()).toMatchObject({
      issuer: province.url(),
      token_endpoint: `${province.url()}/oauth/token`,
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
      token_endpoint_auth_signing_alg_values_supported: ['ES256', 'PS256', 'EdDSA'],
      scopes_supported: expect.arrayContaining([followDossiers.name]),
    });
  });
});

describe('the token endpoint', () => {
  const post = (body: string, headers: Record<string, string> = {}) =>
    anybody.fetch('/oauth/token', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });

  it.each([
    ['without a grant type', 'scope=x', 'invalid_request'],
    ['with a password', 'grant_type=password&username=a&password=b', 'unsupported_grant_type'],
    ['with a parameter twice', 'grant_type=client_credentials&scope=a&scope=b', 'invalid_request'],
    ['with a shared secret', 'grant_type=client_credentials&client_id=a&client_secret=b', 'invalid_client'],
    ['that is empty', '', 'invalid_request'],
  ])('refuses a request %s in the words of RFC 6749', async (_, body, error) => {
    expect(await (await post(body)).json()).toMatchObject({ error, error_description: expect.any(String) });
  });

  it('takes a form, and nothing else', async () => {
    const response = await post('{"grant_type":"client_credentials"}', {
      'content-type': 'application/json',
    });
    expect([response.status, await response.json()]).toEqual([
      400,
      expect.objectContaining({ error: 'invalid_request' }),
    ]);
  });
});
