import { InvalidInput, parse } from '../../../server/kit/index.ts';
import { type Content, content } from './content.ts';
import { RowRefused } from './faults.ts';
import type { Wanted } from './wanted.ts';

// What every version must state, where a file that brings a new procedure is silent.
const UNKNOWN: Omit<Content, 'name' | 'nameEn' | 'owner' | 'ownerText'> = {
  note: null,
  fieldCode: null,
  fieldName: null,
  handlingLevel: 'not established',
  serviceLevel: null,
  serviceLevelEvidence: 'not established',
  assurance: 1,
  subjects: null,
  conditions: null,
  sets: null,
  codeEvidence: 'not established',
  timeEvidence: 'not established',
  offers: [],
  papers: [],
  steps: [],
  results: [],
  legalBases: [],
};

/** The whole content of a version: what a row says, and the rest as it was. @throws RowRefused for what is missing */
export function complete(said: Wanted['content'], before: Partial<Content> | null): Content {
  try {
    return parse(
      content,
      before === null
        ? { ...UNKNOWN, nameEn: said.name, ownerText: said.owner, ...said }
        : { ...before, ...said },
    );
  } catch (error) {
    throw error instanceof InvalidInput ? new RowRefused('INVALID', error.field) : error;
  }
}
