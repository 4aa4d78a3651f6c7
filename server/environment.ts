import { z } from 'zod';
import { doorOf, doorSettings } from './door/settings.ts';
import { signInSettings, signInVariables } from './identity/sign-in/settings.ts';

const port = z.coerce.number().int().min(0).max(65_535);

/** 256 bits in base64, such as `openssl rand -base64 32` prints. */
const sealingKey = z.base64().transform((text, ctx) => {
  const key = Buffer.from(text, 'base64');
  if (key.length !== 32) ctx.addIssue('a key has 32 bytes, in base64');
  return key;
});

const schema = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
    PORT: port.default(4000),
    HOST: z.string().default('127.0.0.1'),
    WORKER_PORT: port.default(4001),
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
    DATA_FOLDER: z.string().min(1).default('.data'),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    MIGRATION_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    DATABASE_CONNECTIONS: z.coerce.number().int().min(2).max(500).default(12),
    STATEMENT_LIMIT: z.coerce.number().int().min(50).max(600_000).default(2_000),
    REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
    STORAGE_URL: z.url({ protocol: /^s3$/ }).optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.string().min(3).default('Một cửa <motcua@localhost>'),
    JOB_LOCK: z.coerce.number().int().min(500).max(600_000).default(15_000),
    ...signInVariables,
    WEBHOOK_KEYS: z
      .string()
      .default('')
      .transform((list) => [...namesIn(list)])
      .pipe(z.array(sealingKey)),
    WEBHOOK_PORTS: z
      .string()
      .default('443')
      .transform((list) => namesIn(list).map(Number))
      .pipe(z.array(z.int().min(1).max(65_535))),
    WEBHOOK_TIMEOUT: z.coerce.number().int().min(100).max(60_000).default(15_000),
    WEBHOOK_LOOPBACK: z.stringbool().default(false),
    FEED_DAYS: z.coerce.number().int().min(1).max(3_650).default(90),
    FEED_HEARTBEAT: z.coerce.number().int().min(100).max(600_000).default(10_000),
    FEED_BUFFER: z.coerce.number().int().min(1_024).max(100_000_000).default(262_144),
    FEED_PATIENCE: z.coerce.number().int().min(100).max(600_000).default(30_000),
    AUDIT_KEY: z.string().min(1).optional(),
    AUDIT_CHECKPOINT: z.coerce.number().int().min(0).default(60_000),
    AUDIT_LIMIT: z.coerce.number().int().min(10_000).default(14_400_000),
    MODULES: z.string().default(''),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).optional(),
    ...doorSettings,
  })
  .refine((read) => read.DATABASE_URL !== undefined || read.MIGRATION_DATABASE_URL === undefined, {
    path: ['MIGRATION_DATABASE_URL'],
    message: 'DATABASE_URL is needed beside it, with a login of the application',
  })
  .refine((read) => !(read.WEBHOOK_LOOPBACK && read.NODE_ENV === 'production'), {
    path: ['WEBHOOK_LOOPBACK'],
    message: 'in production webhooks go to https alone, and never to this machine',
  })
  .transform((read) => ({
    production: read.NODE_ENV === 'production',
    port: read.PORT,
    host: read.HOST,
    workerPort: read.WORKER_PORT,
    publicUrl: read.PUBLIC_URL?.replace(/\/$/, ''),
    dataFolder: read.DATA_FOLDER,
    databaseUrl: read.DATABASE_URL,
    /** For the owner of the tables, where `databaseUrl` is a login that may not change them. */
    migrationDatabaseUrl: read.MIGRATION_DATABASE_URL,
    databaseConnections: read.DATABASE_CONNECTIONS,
    /** How long a statement of an operation may take, in milliseconds. */
    statementLimit: read.STATEMENT_LIMIT,
    redisUrl: read.REDIS_URL,
    storageUrl: read.STORAGE_URL,
    smtpUrl: read.SMTP_URL,
    mailFrom: read.MAIL_FROM,
    jobLock: read.JOB_LOCK,
    ...signInSettings(read),
    webhooks: {
      /** The first seals the secrets of webhooks; all of them open. Without any, one is made in the data folder. */
      keys: read.WEBHOOK_KEYS,
      /** To which ports they may go. */
      ports: read.WEBHOOK_PORTS,
      /** How long a receiver may take to answer, in milliseconds. */
      timeout: read.WEBHOOK_TIMEOUT,
      /** Whether they may go to this very machine, over http: for trying them. */
      loopback: read.WEBHOOK_LOOPBACK,
    },
    /** How long events can be read again. */
    feedDays: read.FEED_DAYS,
    feedLimits: {
      heartbeat: read.FEED_HEARTBEAT,
      buffer: read.FEED_BUFFER,
      patience: read.FEED_PATIENCE,
    },
    /** The file with the key that signs the audit log. */
    auditKey: read.AUDIT_KEY,
    /** How often it is signed where it stands, in milliseconds. */
    auditCheckpoint: read.AUDIT_CHECKPOINT,
    /** How old an entry without a seal may be before nothing is written any more, in milliseconds. */
    auditLimit: read.AUDIT_LIMIT,
    /** Modules from outside this repository: names of npm packages, or absolute folders. */
    modules: namesIn(read.MODULES),
    door: doorOf(read, read.NODE_ENV === 'production'),
    // A person who tries it at home reads the greeting, not the log.
    logLevel: read.LOG_LEVEL ?? (read.NODE_ENV === 'production' ? 'info' : 'warn'),
  }));

function namesIn(list: string): readonly string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

export type Environment = z.output<typeof schema>;

/** The settings from the environment, read once. Every fault is printed, then the process ends. */
export function readEnvironment(): Environment {
  const parsed = schema.safeParse(process.env);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) console.error(`${path.join('.')}: ${message}`);
  process.exit(1);
}
