import type { Act } from '../../../server/kit/index.ts';
import { people } from '../../people/contract.ts';
import { findReported, insertReport, type ReportedRow } from '../queries/diploma-import-rows.ts';
import { findDiplomasNumbered } from '../queries/diploma-register.ts';
import { type DiplomaFault, DiplomaRefused } from './faults.ts';
import type { DiplomaRow } from './read-diplomas.ts';
import type { SaidOfDiploma } from './said.ts';

interface Importing {
  readonly id: number;
  readonly agencyId: number;
  readonly kind: 'lower-secondary' | 'upper-secondary';
}

/** Reports of some rows whether they can be taken into the register as it is, which stays unchanged. */
export async function reportRows(act: Act, importing: Importing, rows: readonly DiplomaRow[]): Promise<void> {
  const said = rows.flatMap((row) => ('fault' in row.said ? [] : [row.said]));
  const numbers = said.map(({ number }) => number);
  const held = await findDiplomasNumbered(act.db, importing, numbers);
  const persons = await act.call(people.calls.matchPersons, { persons: said.map(personOf) });
  const known = new Map(persons.map((person) => [said[person.nth], person]));
  const before = await findReported(act.db, importing.id, said);
  const seen = { numbers: new Set(before.numbers), holders: new Set(before.holders) };
  const outcomeOf = (each: SaidOfDiploma): 'new' | 'known' | DiplomaRefused => {
    const { number, citizenNumber } = each;
    if (seen.numbers.has(number)) return new DiplomaRefused('REPEATED', 'number');
    if (seen.holders.has(citizenNumber)) return new DiplomaRefused('REPEATED', 'citizenNumber');
    const person = known.get(each);
    if (person?.isSame === false) return new DiplomaRefused('PERSON_DIFFERS', 'citizenNumber');
    const holderId = held.get(number);
    if (holderId === undefined) return 'new';
    return holderId === person?.personId ? 'known' : new DiplomaRefused('NUMBER_TAKEN', 'number');
  };
  const reported = rows.map(({ row, number, said: each }): ReportedRow => {
    if ('fault' in each) return refused({ row, number }, each);
    const outcome = outcomeOf(each);
    if (outcome instanceof DiplomaRefused) return refused({ row, number: each.number }, outcome);
    seen.numbers.add(each.number);
    seen.holders.add(each.citizenNumber);
    const kept = outcome === 'new' ? each : null;
    return { row, number: each.number, outcome, fault: null, field: null, said: kept };
  });
  await insertReport(act.db, importing.id, reported);
}

function refused(
  of: Pick<ReportedRow, 'row' | 'number'>,
  { fault, field }: { readonly fault: DiplomaFault; readonly field: string | null },
): ReportedRow {
  return { ...of, outcome: 'refused', fault, field, said: null };
}

/** The holder, as the register of persons knows one. */
export function personOf({ holderName, citizenNumber, birthDate }: SaidOfDiploma) {
  return { fullName: holderName, citizenNumber, birthDate };
}
