import { type Logger, pino } from 'pino';

/** One JSON line an entry. What may be a secret or personal data is cut out wherever it appears. */
export function openLog(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [...SECRETS, ...SECRETS.map((name) => `*.${name}`), ...SECRETS.map((name) => `err.${name}`)],
      censor: '[cut]',
    },
    // A database error carries the row in `detail` and the values in `where`: only what names the fault is kept.
    serializers: { err: fault },
  });
}

const SECRETS = ['authorization', 'token', 'password', 'payload', 'email', 'parameters', 'detail', 'where'];

function fault(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  return {
    type: error.name,
    message: error.message,
    code: 'code' in error ? error.code : undefined,
    constraint: 'constraint' in error ? error.constraint : undefined,
    stack: error.stack,
  };
}
