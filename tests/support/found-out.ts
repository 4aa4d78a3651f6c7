import { typesOf } from './aimed-at.ts';
import { type Aiming, UNFIT } from './aiming.ts';
import { answersTo, type CallAnswer } from './answers-to.ts';
import { countedWrong } from './counted-wrong.ts';
import { sessionOfSide } from './session-of-side.ts';
import type { Side } from './two-agencies.ts';

const OPERATIONS = ['query', 'subscription', 'mutation'] as const;

/** Relations that are followed from a root field. */
const STEPS = 1;

/** What people of one agency find out of the other, in every role, and what changes there by it. */
export async function foundOut(aiming: Aiming, here: Side, there: Side): Promise<readonly string[]> {
  const { province } = aiming;
  const before = await aiming.rowsOf(there);
  const roles = ['anybody', ...Object.keys(here.people)];
  const askers = await Promise.all(roles.map((role) => sessionOfSide(province, here, role)));
  const documents = OPERATIONS.flatMap((operation) =>
    aiming.documentsAt(there, aiming.idsOf(before), operation, STEPS),
  );
  const found = await Promise.all(
    askers.map(async (asker) => {
      const answers = new Map<string, CallAnswer>();
      for (const document of documents)
        for (const answer of await answersTo(province.url(), asker, document))
          answers.set(answer.call.text, answer);
      return [...answers.values()].flatMap((answer) =>
        faultsOf(aiming, there, answer, answers).map(
          (fault) => `${asker.login}: ${fault}: ${answer.call.text.slice(0, 100)}`,
        ),
      );
    }),
  );
  const after = await aiming.rowsOf(there);
  const changed = [...before].filter(([table, { digest }]) => after.get(table)?.digest !== digest);
  return [...found.flat(), ...changed.map(([table]) => `changed ${table}`)];
}

/** What an answer tells of a foreign side, be it that there is something at all. */
function faultsOf(
  { toldOf, kindsOf, isPublic }: Aiming,
  there: Side,
  answer: CallAnswer,
  all: ReadonlyMap<string, CallAnswer>,
): readonly string[] {
  const { call, told, errors } = answer;
  const nothing = all.get(call.nothing ?? '');
  const isOfRows = call.field.name !== 'events' && !typesOf(call.field).flatMap(kindsOf).some(isPublic);
  const isApart = nothing !== undefined && isOfRows && !isAlike(answer, nothing);
  return [
    ...toldOf(there, answer).map(({ type, id }) => `${type} ${id}`),
    ...countedWrong(told),
    ...(isApart ? ['told apart from nothing'] : []),
    ...(UNFIT.exec(JSON.stringify(errors)) ?? []),
  ];
}

/** How far the log reaches moves on meanwhile. */
const MOVING = /"(newest|position|at)":"[^"]*"/g;

function isAlike(one: CallAnswer, other: CallAnswer): boolean {
  const told = ({ told, errors }: CallAnswer) =>
    JSON.stringify([told, errors.map(({ message, extensions }) => [message, extensions])]).replaceAll(
      MOVING,
      '',
    );
  return told(one) === told(other);
}
