import type { OpenWork } from '../../../server/kit/index.ts';
import { education } from '../contract.ts';
import { DiplomaImportState } from '../model.ts';
import { countImporting } from '../queries/count-importing.ts';

/** Files that a worker is at; one that is read stays as long as its office likes, and nobody waits for it. */
export const importing: OpenWork = {
  title: 'Tệp văn bằng đang nhập / Files of diplomas that are being imported',
  count: async ({ module }, { db }) => {
    if (module !== education.id) return [];
    const counts = await countImporting(db);
    return WORKED_AT.flatMap(({ state, name, words }) => {
      const count = counts.get(state) ?? 0;
      return count === 0 ? [] : [{ state: name, words, count }];
    });
  },
};

const WORKED_AT = [
  {
    state: DiplomaImportState.READING,
    name: 'READING',
    words: { vi: 'đang đọc', en: 'is being read' },
  },
  {
    state: DiplomaImportState.TAKING,
    name: 'TAKING',
    words: { vi: 'đang ghi vào sổ', en: 'is being taken into the register' },
  },
] as const;
