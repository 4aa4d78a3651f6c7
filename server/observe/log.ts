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
    serializers: { err: fault },
  });
}

const SECRETS = ['authorization', 'token', 'password', 'payload', 'email', 'parameters', 'detail', 'where'];

/** What names a fault and where it arose. Messages that quote what was sent or stored are left out, as are their rows. */
function fault(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? error.code : undefined;
  const constraint = 'constraint' in error ? error.constraint : undefined;
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at '));
  return {
    type: error.name,
    message: quotes(error, code) ? undefined : error.message,
    code,
    constraint,
    stack: frames?.join('\n'),
  };
}

/** SQLSTATE classes 22 and 23 quote values; parsers quote their input. */
function quotes(error: Error, code: unknown): boolean {
  return (
    (typeof code === 'string' && /^2[23][0-9A-Z]{3}$/.test(code)) ||
    error.name === 'SyntaxError' ||
    error.name === 'GraphQLError'
  );
}
