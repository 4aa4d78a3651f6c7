import { type Context, dayInFigures } from '../../../server/kit/index.ts';
import { organisations } from '../../organisations/contract.ts';
import { KINDS } from '../kinds/kinds.ts';
import { findAnnotations } from '../queries/annotations.ts';
import { type EntryRow, findParties } from '../queries/register.ts';
import type { Extract } from './extract.ts';

/** Who issues a document, when, and under which number. */
interface Issue {
  readonly agencyId: number;
  readonly number: number;
  readonly year: number;
  readonly officerName: string;
  readonly issuedAt: Date;
  readonly verificationCode: string;
}

/** What a document tells of an entry: the entry with all that was noted in it so far. */
export async function extractOf(
  ctx: Context,
  entry: EntryRow,
  issue: Issue,
): Promise<Omit<Extract, 'title'>> {
  const agency = await ctx.call(organisations.calls.agency, { id: issue.agencyId });
  const parties = await findParties(ctx.db, entry.id);
  const annotations = await findAnnotations(ctx.db, entry.id);
  return {
    agency: agency.name.toLocaleUpperCase('vi'),
    number: issue.number,
    year: issue.year,
    lines: KINDS[entry.kind].lines(Object.fromEntries(parties.map((party) => [party.role, party])), entry),
    notes: annotations.map(
      ({ note, basis, madeOn }) => `${note} (${basis}; ${dayInFigures(Temporal.PlainDate.from(madeOn))})`,
    ),
    officerTitle: 'Công chức tư pháp - hộ tịch',
    officerName: issue.officerName,
    issuedIn: agency.unitName ?? agency.name,
    issuedAt: Temporal.Instant.fromEpochMilliseconds(issue.issuedAt.getTime()),
    verificationUrl: `${ctx.publicUrl}/verify/${issue.verificationCode}`,
  };
}
