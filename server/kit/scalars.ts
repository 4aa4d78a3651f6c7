import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

// There is no year 0 in PostgreSQL's calendar, nor in anybody's.
const DAY = /^(?!0000)\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^(?!0000)\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function day(value: unknown): string {
  if (typeof value === 'string' && DAY.test(value)) {
    try {
      return Temporal.PlainDate.from(value, { overflow: 'reject' }).toString();
    } catch {
      // Falls through to the refusal below: 30 February has the form of a day but is none.
    }
  }
  throw new GraphQLError('A Date is a day of the calendar in the form YYYY-MM-DD.');
}

function moment(value: unknown): Date {
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value;
  if (typeof value === 'string' && MOMENT.test(value)) {
    try {
      const instant = Temporal.Instant.from(value);
      // An offset leads out of the years that can be told again.
      if (MOMENT.test(instant.toString())) return new Date(instant.epochMilliseconds);
    } catch {
      // Falls through to the refusal below. Date itself would take 30 February, and guess a missing offset.
    }
  }
  throw new GraphQLError('A DateTime is a moment in the form of RFC 3339.');
}

export const dateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day without a time, `YYYY-MM-DD`, in the calendar of Asia/Ho_Chi_Minh.',
  serialize: day,
  parseValue: day,
  parseLiteral: (node) => day(node.kind === Kind.STRING ? node.value : null),
});

export const dateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'A moment, in UTC with milliseconds (RFC 3339).',
  serialize: (value) => moment(value).toISOString(),
  parseValue: moment,
  parseLiteral: (node) => moment(node.kind === Kind.STRING ? node.value : null),
});
