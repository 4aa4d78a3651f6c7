import type { Kysely } from 'kysely';
import type { ProceduresTables } from '../../modules/procedures/tables.ts';
import { corrected } from './corrected.ts';

/** Has the catalogue offer a case of a procedure by a channel, in each of its versions. */
export async function offerCase(
  db: Kysely<unknown>,
  code: string,
  offer: {
    readonly caseName: string;
    readonly channel: 1 | 2 | 3;
    readonly workingDays: number;
    readonly fee: number;
  },
): Promise<void> {
  const { caseName, channel, workingDays, fee } = offer;
  const insert = (trx: Kysely<ProceduresTables>) =>
    trx
      .insertInto('procedures.offer')
      .columns([
        'versionId',
        'caseName',
        'channel',
        'timeAmount',
        'timeUnit',
        'timeText',
        'feeAmount',
        'feeText',
      ])
      .expression((eb) =>
        eb
          .selectFrom('procedures.procedureVersion as version')
          .innerJoin('procedures.procedure as procedure', 'procedure.id', 'version.procedureId')
          .where('procedure.code', '=', code)
          .select([
            'version.id',
            eb.val(caseName).as('caseName'),
            eb.val(channel).as('channel'),
            eb.val(workingDays).as('timeAmount'),
            eb.val('working-day').as('timeUnit'),
            eb.val(`${workingDays} wd`).as('timeText'),
            eb.val(fee).as('feeAmount'),
            eb.val(String(fee)).as('feeText'),
          ]),
      )
      .execute();
  await corrected(db.$extendTables<ProceduresTables>(), insert);
}
