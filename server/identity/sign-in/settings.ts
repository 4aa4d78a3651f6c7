import { z } from 'zod';

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])$/;

/** The variables that say who vouches for people, and how long they stay signed in. */
const variables = z.object({
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .refine((url) => url.startsWith('https:') || LOOPBACK.test(new URL(url).hostname), {
      error: 'Must be https, except on this machine.',
    })
    .optional(),
  OIDC_CLIENT_ID: z.string().min(1).default('motcua'),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_CLIENT_KEY: z.string().min(1).optional(),
  OIDC_SCOPE: z
    .string()
    .regex(/\bopenid\b/)
    .default('openid'),
  OIDC_CLAIMS: z
    .string()
    .regex(/^((subject|name|number|birthDate|kind|level)=[^=,\s]+(,|$))*$/)
    .default(''),
  OIDC_LEVELS: z
    .string()
    .regex(/^[^,\s]+,[^,\s]+$/)
    .default('LoA1,LoA2'),
  SESSION_IDLE: z.coerce.number().int().min(1).max(1_440).default(30),
  SESSION_LIFETIME: z.coerce.number().int().min(1).max(720).default(12),
  STAFF_LEVEL: z.enum(['0', '1', '2']).default('0').transform(Number),
});

/** The claim for each thing that is told of somebody. */
export interface ClaimNames {
  readonly subject: string;
  readonly name: string;
  readonly number: string;
  readonly birthDate: string;
  readonly kind: string;
  readonly level: string;
}

/** As the National Public Service Portal names them; the day of birth as OpenID Connect does. */
const PORTAL_CLAIMS: ClaimNames = {
  subject: 'TechID',
  name: 'HoTen',
  number: 'SoDinhDanh',
  birthDate: 'birthdate',
  kind: 'LoaiTaiKhoan',
  level: 'loAs',
};

export interface OidcSettings {
  /** Its address, or that of its discovery document where that is not in the usual place. */
  readonly issuer: string;
  readonly clientId: string;
  readonly secret: string | null;
  /** A file with the private key of this client, as a JWK with `alg`. */
  readonly keyFile: string | null;
  readonly scope: string;
  readonly claims: ClaimNames;
  /** What the issuer calls level 1 and level 2. */
  readonly levels: readonly string[];
}

/** Who vouches for people, and how long they stay signed in. */
export interface SignInSettings {
  /** Null where nobody vouches: no one signs in with a browser then. */
  readonly oidc: OidcSettings | null;
  /** In minutes. */
  readonly sessionIdle: number;
  /** In hours. */
  readonly sessionLifetime: number;
  /** The level at which staff must have signed in for any act; 0 where that is not asked. */
  readonly staffLevel: number;
}

export const signInVariables = variables.shape;

export function signInSettings(read: z.output<typeof variables>): SignInSettings {
  const { OIDC_ISSUER: issuer, SESSION_IDLE: sessionIdle, SESSION_LIFETIME: sessionLifetime } = read;
  const named = read.OIDC_CLAIMS.split(',').map((pair) => pair.split('='));
  const oidc =
    issuer === undefined
      ? null
      : {
          issuer,
          clientId: read.OIDC_CLIENT_ID,
          secret: read.OIDC_CLIENT_SECRET ?? null,
          keyFile: read.OIDC_CLIENT_KEY ?? null,
          scope: read.OIDC_SCOPE,
          claims: { ...PORTAL_CLAIMS, ...Object.fromEntries(named.filter(([thing]) => thing !== '')) },
          levels: read.OIDC_LEVELS.split(','),
        };
  return { oidc, sessionIdle, sessionLifetime, staffLevel: read.STAFF_LEVEL };
}

/** The settings of an issuer that is named in nothing but its address, such as the local one. */
export function oidcAt(issuer: string, secret: string): OidcSettings {
  return {
    issuer,
    clientId: 'motcua',
    secret,
    keyFile: null,
    scope: 'openid',
    claims: PORTAL_CLAIMS,
    levels: ['LoA1', 'LoA2'],
  };
}
