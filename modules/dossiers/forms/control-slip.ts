import { type Block, momentInFigures } from '../../../server/kit/index.ts';
import type { FormFacts, Hand } from './form-facts.ts';

/** Mẫu số 05 (2018), 06 (2025): who had a dossier when, and whether each was in time. */
export function controlSlip({
  agency,
  applicant,
  procedure,
  receivedAt,
  dueAt,
  steps,
}: FormFacts): readonly Block[] {
  return [
    { kind: 'line', fields: [{ label: 'Cơ quan giải quyết hồ sơ:', value: agency }] },
    { kind: 'line', fields: [{ label: 'Hồ sơ của:', value: applicant.name }] },
    { kind: 'line', fields: [{ label: 'Nội dung yêu cầu giải quyết:', value: procedure }] },
    {
      kind: 'line',
      fields: [
        { label: 'Nhận hồ sơ:', value: written(receivedAt) },
        { label: 'Hẹn trả kết quả:', value: written(dueAt) },
      ],
    },
    {
      kind: 'table',
      columns: [
        { title: 'Bộ phận giao, bộ phận nhận', share: 5 },
        { title: 'Thời gian giao, nhận hồ sơ', share: 4 },
        { title: 'Kết quả (trước hạn, đúng hạn, quá hạn)', share: 3, align: 'center' },
        { title: 'Ghi chú', share: 3 },
        { title: 'Người giao, người nhận ký', share: 4 },
      ],
      rows: steps.map(({ at, from, to, outcome, note }) => [
        `1. Giao: ${from.unit}\n2. Nhận: ${to.unit}`,
        momentInFigures(at),
        outcome ?? '',
        note ?? '',
        `${signed('Người giao', from)}\n${signed('Người nhận', to)}`,
      ]),
    },
  ];
}

/** Room for a hand above the name. */
function signed(role: string, { name }: Hand): string {
  return `${role}:\n\n${name ?? ''}`;
}

function written(at: Temporal.Instant | null): string | null {
  return at === null ? null : momentInFigures(at);
}
