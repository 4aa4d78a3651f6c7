import type { Act } from '../../../server/kit/index.ts';
import { people } from '../../people/contract.ts';
import type { DiplomaKind } from '../model.ts';
import { findNewRows, setTaken, type TakenRow } from '../queries/diploma-import-rows.ts';
import { insertDiplomas } from '../queries/diploma-register.ts';
import { personOf } from './report-rows.ts';

interface Importing {
  readonly id: number;
  readonly agencyId: number;
  readonly kind: DiplomaKind;
  readonly year: number;
}

/** Takes the next rows into the register, at most so many; answers with how many there were. */
export async function takeRows(act: Act, importing: Importing, most: number): Promise<number> {
  const rows = (await findNewRows(act.db, importing.id, most)).flatMap(({ id, said }) =>
    said === null ? [] : [{ id, said }],
  );
  if (rows.length === 0) return 0;
  const persons = await act.call(people.calls.enterPersons, {
    persons: rows.map(({ said }) => personOf(said)),
  });
  const holders = new Map(persons.map(({ citizenNumber, personId }) => [citizenNumber, personId]));
  const held = rows.flatMap(({ said }) => {
    const holderId = holders.get(said.citizenNumber);
    return holderId === undefined ? [] : [{ ...said, holderId }];
  });
  const entered = await insertDiplomas(act.db, importing, held);
  const taken = rows.map(({ id, said }): TakenRow => {
    const diplomaId = entered.get(said.number) ?? null;
    if (!holders.has(said.citizenNumber))
      return { id, diplomaId: null, fault: 'PERSON_DIFFERS', field: 'citizenNumber' };
    return diplomaId === null
      ? { id, diplomaId, fault: 'NUMBER_TAKEN', field: 'number' }
      : { id, diplomaId, fault: null, field: null };
  });
  await setTaken(act.db, taken);
  return rows.length;
}
