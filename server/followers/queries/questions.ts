import { type Kysely, sql } from 'kysely';
import type { ServerTables } from '../../data/tables.ts';
import { LIFE } from '../../processes/listed-processes.ts';

/** How many follow what a set of modules would not have, in all processes. */
export interface Losing {
  readonly followers: number;
  /** Processes that live and have not answered. */
  readonly silent: number;
}

/** Told when the processes are asked for their followers. */
export const FOLLOWERS_ASKED = 'motcua_followers';

export async function insertQuestion(
  db: Kysely<ServerTables>,
  id: string,
  modules: readonly string[],
): Promise<void> {
  await db.insertInto('server.followerQuestion').values({ id, modules }).execute();
  await sql`select pg_notify(${FOLLOWERS_ASKED}, '')`.execute(db);
}

/** The questions of the last seconds that a process has not answered yet. */
export function findQuestions(db: Kysely<ServerTables>, processId: string) {
  return db
    .selectFrom('server.followerQuestion as question')
    .select(['question.id', 'question.modules'])
    .where('question.askedAt', '>', sql<Date>`clock_timestamp() - interval '5 seconds'`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('server.followerAnswer as answer')
            .whereRef('answer.questionId', '=', 'question.id')
            .where('answer.processId', '=', processId),
        ),
      ),
    )
    .execute();
}

/** Nothing is written to a question that nobody waits for any more. */
export async function insertAnswer(
  db: Kysely<ServerTables>,
  answer: { readonly questionId: string; readonly processId: string; readonly followers: number },
): Promise<void> {
  await sql`
    insert into server.follower_answer (question_id, process_id, followers)
    select id, ${answer.processId}, ${answer.followers} from server.follower_question
    where id = ${answer.questionId} for key share
    on conflict do nothing`.execute(db);
}

/** What was answered until now. */
export async function findAnswers(db: Kysely<ServerTables>, id: string): Promise<Losing> {
  const { rows } = await sql<Losing>`
    select coalesce(sum(a.followers), 0)::int as followers, (
      select count(*)::int from server.process as p
      where p.seen_at >= clock_timestamp() - ${LIFE}::interval and not exists (
        select from server.follower_answer as given where given.question_id = ${id} and given.process_id = p.id)
    ) as silent
    from server.follower_answer as a where a.question_id = ${id}`.execute(db);
  const [answers] = rows;
  if (answers === undefined) throw new Error('A sum has no row');
  return answers;
}

export async function deleteQuestion(db: Kysely<ServerTables>, id: string): Promise<void> {
  await db.deleteFrom('server.followerQuestion').where('id', '=', id).execute();
}
