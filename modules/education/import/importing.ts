import { ownWork } from '../../../server/kit/index.ts';
import { education } from '../contract.ts';
import { DiplomaImportState } from '../model.ts';
import { countImporting } from '../queries/count-importing.ts';

const { READING, TAKING } = DiplomaImportState;

/** Files that a worker is at; one that is read stays as long as its office likes, and nobody waits for it. */
export const importing = ownWork(education, {
  title: 'Tệp văn bằng đang nhập / Files of diplomas that are being imported',
  states: { READING, TAKING },
  words: {
    [READING]: { vi: 'đang đọc', en: 'is being read' },
    [TAKING]: { vi: 'đang ghi vào sổ', en: 'is being taken into the register' },
  },
  count: countImporting,
});
