import pg from 'pg';
import { CLERK, citizenToken, PROVINCIAL } from '../data/accounts-of-note.ts';
import { sizesAt } from '../data/sizes.ts';
import type { OperationName } from './operations.ts';

/** One request: who asks, with which variables. */
export interface Asked {
  readonly token: string;
  readonly variables: Readonly<Record<string, string | number>>;
}

/** What is asked in each operation: values that vary from request to request, so that remembering answers helps nobody. */
export async function askedOf(
  url: string,
  scale: number,
): Promise<Readonly<Record<OperationName, readonly Asked[]>>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const column = async (sql: string): Promise<readonly string[]> =>
    (await client.query<{ value: string }>(sql)).rows.map(({ value }) => value);
  try {
    const agencies = await column(
      `select agency_id as value from dossiers.dossier where state <> 'draft' and agency_id in
         (select id from organisations.agency where valid_to is null)
       group by agency_id having count(*) > 50 order by hashint8(agency_id) limit 40`,
    );
    const codes = await column(
      `select code as value from dossiers.dossier where code is not null
         and agency_id = (select agency_id from server.account_grant where account_id = ${CLERK.id} limit 1)
       order by hashint8(id) limit 5000`,
    );
    const procedures = await column(
      `select code as value from procedures.version where valid_to is null order by hashint8(id)`,
    );
    return {
      list: agencies.map((agency) => ({ token: PROVINCIAL.token, variables: { agency } })),
      one: codes.map((code) => ({ token: CLERK.token, variables: { code } })),
      lookup: procedures.map((code) => ({ token: CLERK.token, variables: { code } })),
      // Between 60 and 80 agencies would change the size of the answer; the board is asked for as it is.
      board: [{ token: PROVINCIAL.token, variables: { agencies: 80 } }],
      submit: drafts(scale),
    };
  } finally {
    await client.end();
  }
}

/** Every draft once, each time in the name of its applicant. */
function drafts(scale: number): readonly Asked[] {
  const { drafts: total, citizens } = sizesAt(scale);
  return Array.from({ length: total }, (_, at) => ({
    token: citizenToken(1 + ((at + 1) % citizens)),
    variables: { id: String(at + 1), key: `benchmark-${at + 1}` },
  }));
}
