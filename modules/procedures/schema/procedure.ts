import {
  choice,
  choices,
  date,
  entity,
  everybody,
  id,
  int,
  many,
  maybe,
  string,
} from '../../../server/kit/index.ts';
import {
  LegalBasis,
  LinkedPart,
  Offer,
  Ownership,
  Paper,
  Procedure,
  ProcedureResult,
  ServiceLevel,
  Step,
} from '../model.ts';

export const serviceLevel = choices(
  ServiceLevel,
  'ServiceLevel',
  'How far a procedure goes online (mức độ dịch vụ công trực tuyến).',
  {
    PARTIAL: 'Partial (một phần).',
    FULL_PROCESS: 'Full process (toàn trình).',
  },
);

export const procedure = entity(Procedure, {
  description:
    'An administrative procedure (thủ tục hành chính), in the version that holds from a day to a day.',
  table: 'procedures.version',
  key: 'id',
  visible: everybody,
  columns: {
    id: id('Id of this version.'),
    code: string('National code (mã thủ tục), such as 1.001193.'),
    name: string('Official name.'),
    nameEn: string('Name in English.'),
    fieldCode: maybe(string('Code of its field (mã lĩnh vực).')),
    fieldName: maybe(string('Its field (lĩnh vực).')),
    owner: string('The field of the department that owns it; `owners` are the agencies.'),
    serviceLevel: maybe(choice(ServiceLevel, 'How far it goes online; null where that is not established.')),
    assurance: int(
      'The level of the electronic identity (mức độ định danh điện tử) that handing in and fetching the result ask for: 1 or 2.',
    ),
    subjects: maybe(string('Who may apply (đối tượng thực hiện).')),
    conditions: maybe(string('What is asked of them (yêu cầu, điều kiện).')),
    sets: maybe(int('How many sets of papers are handed in (số bộ hồ sơ).')),
    decision: maybe(string('Number of the decision that makes it public (quyết định công bố).')),
    decidedOn: maybe(date('Day of that decision; five working days before it holds, or earlier.')),
    publishedOn: maybe(
      date('Day on which the national database showed it (ngày công khai); five working days later at most.'),
    ),
    validFrom: maybe(date('First day (ngày có hiệu lực); null where it is older than the records.')),
    validTo: maybe(date('First day on which it no longer holds.')),
    replacedBy: maybe(string('Code of the procedure that replaced it.')),
    codeEvidence: string('How sure the code is.'),
    timeEvidence: string('How sure the times are.'),
  },
  orders: { CODE: { description: 'By code.', by: [['code', 'asc']] } },
  filters: ['owner', 'serviceLevel'],
  // Whoever knows only the former name, or the code that was replaced, finds what holds now.
  search: { words: 'plainName', beginning: ['code'], through: ['versions', 'predecessors'] },
  relations: {
    offers: many(Offer, { id: 'versionId' }, 'Times and fees by case and channel.', {
      oldest: 'id',
      first: 50,
    }),
    papers: many(Paper, { id: 'versionId' }, 'What has to be handed in (thành phần hồ sơ).', {
      oldest: 'id',
      first: 50,
    }),
    steps: many(Step, { id: 'versionId' }, 'The way a dossier goes (trình tự thực hiện).', {
      oldest: 'id',
      first: 50,
    }),
    results: many(ProcedureResult, { id: 'versionId' }, 'What it yields (kết quả thực hiện).', {
      oldest: 'id',
      first: 20,
    }),
    legalBases: many(LegalBasis, { id: 'versionId' }, 'What it rests on (căn cứ pháp lý).', {
      oldest: 'id',
      first: 50,
    }),
    parts: many(
      LinkedPart,
      { id: 'versionId' },
      'The procedures that it consists of, where it is a linked one (thủ tục liên thông).',
      { oldest: 'number', first: 10 },
    ),
    owners: many(
      Ownership,
      { procedureId: 'procedureId' },
      'The agencies that owned it (cơ quan chủ quản), whoever owns it now first.',
      { newest: 'validTo', first: 20 },
    ),
    versions: many(Procedure, { procedureId: 'procedureId' }, 'All its versions, the last one first.', {
      newest: 'validTo',
      first: 20,
    }),
    predecessors: many(
      Procedure,
      { procedureId: 'replacedById' },
      'Versions of other procedures that it replaced.',
      { newest: 'validTo', first: 20 },
    ),
  },
});
