import type { Grant } from '../kit/viewer.ts';
import { platform } from '../platform/contract.ts';
import { OAuthError } from './oauth-error.ts';

/** What a token carries of what a client may. */
export interface Carried {
  readonly scopes: readonly string[];
  /** Null: all agencies in which the client may something. */
  readonly agencies: readonly number[] | null;
}

/**
 * A token that everything is done with could change the keys of whoever loses it, or have everything posted elsewhere:
 * these scopes are asked for by name.
 */
const { rotateKeys, keepWebhooks } = platform.permissions;
const ASKED_BY_NAME: readonly string[] = [rotateKeys.name, keepWebhooks.name];

/**
 * What of the rights was asked for: scopes are names of permissions (RFC 6749, section 3.3), agencies are resources
 * (RFC 8707), `<PUBLIC_URL>/agencies/<id>`. Without scopes all that it may, without agencies wherever it may.
 * @throws OAuthError for one that it does not have
 */
export function carriedOf(
  rights: readonly Grant[],
  asked: { readonly scope: string | null; readonly resources: readonly string[] },
  publicUrl: string,
): Carried {
  const held = new Set(rights.map(({ permission }) => permission));
  const usual = [...held].filter((name) => !ASKED_BY_NAME.includes(name));
  const scopes = asked.scope === null ? usual : [...new Set(asked.scope.split(' '))];
  if (scopes.length === 0 || scopes.some((name) => !held.has(name)))
    throw new OAuthError('invalid_scope', {
      vi: 'Ứng dụng không có quyền này.',
      en: 'The client does not hold a permission that was asked for.',
    });
  if (asked.resources.length === 0) return { scopes, agencies: null };
  const agencies = [...new Set(asked.resources.map((resource) => agencyIn(resource, publicUrl)))];
  const within = (agency: number) =>
    rights.some(
      ({ permission, agencyId }) => scopes.includes(permission) && (agencyId === null || agencyId === agency),
    );
  if (!agencies.every(within)) throw noTarget();
  return { scopes, agencies };
}

function agencyIn(resource: string, publicUrl: string): number {
  const prefix = `${publicUrl}/agencies/`;
  const id = resource.startsWith(prefix) ? resource.slice(prefix.length) : '';
  if (!/^[1-9]\d{0,14}$/.test(id)) throw noTarget();
  return Number(id);
}

function noTarget(): OAuthError {
  return new OAuthError('invalid_target', {
    vi: 'Ứng dụng không có quyền tại cơ quan này.',
    en: 'A resource is an agency in which the client holds what it asks for: <issuer>/agencies/<id>.',
  });
}
