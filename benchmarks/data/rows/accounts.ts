import { CLERK, citizenToken, PROVINCIAL } from '../accounts-of-note.ts';
import type { Sizes } from '../sizes.ts';

const RIGHTS = [
  'dossiers.readDossiers',
  'dossiers.receiveDossiers',
  'dossiers.decideDossiers',
  'files.readFiles',
];

/** Officers first, then an account a person; the nth officer sits in the nth agency, round and round. */
export const accounts = ({ officers, persons, citizens }: Sizes) => `
  insert into server.account (id, login, name, person_id, created_at)
  overriding system value
  select n, 'officer-' || n, p.full_name, null, timestamptz '2024-11-01'
  from generate_series(1, ${officers}) as n join people.person p on p.id = n
  union all
  select ${officers} + id, 'person-' || id, full_name, id, timestamptz '2024-11-01'
  from people.person where id <= ${persons};

  insert into server.account_grant (account_id, permission, agency_id)
  select n, permission, case n when ${PROVINCIAL.id} then null when ${CLERK.id} then big.id else a.id end
  from generate_series(1, ${officers}) as n
  cross join unnest(array[${RIGHTS.map((right) => `'${right}'`).join(', ')}]) as permission
  join bench.agency big on big.big and big.current
  join bench.agency a on a.current and a.nth = n % (select count(*) from bench.agency where current);

  insert into server.session (token_hash, account_id, created_at, expires_at, assurance)
  select sha256(convert_to(token, 'UTF8')), account_id, timestamptz '2024-11-01', timestamptz '2100-01-01', 2
  from (
    values ('${CLERK.token}', ${CLERK.id}), ('${PROVINCIAL.token}', ${PROVINCIAL.id})
    union all
    select '${citizenToken(0).slice(0, -9)}' || lpad(n::text, 9, '0'), ${officers} + n
    from generate_series(1, ${citizens}) as n
  ) as s (token, account_id)`;
