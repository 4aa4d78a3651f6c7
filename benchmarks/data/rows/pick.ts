/** Numbers that look like chance and are the same every time: a hash of the row's number, below a limit. */
export const pick = `
  create schema bench;
  create function bench.pick(n bigint, seed bigint, below bigint) returns bigint
  language sql immutable parallel safe
  return (hashint8extended(n, seed) & 9223372036854775807) % below`;
