import {
  boolean,
  choice,
  choices,
  connectionOf,
  date,
  dayOf,
  entity,
  everybody,
  id,
  int,
  many,
  maybe,
  pageArguments,
  parse,
  type SchemaPart,
  string,
  text,
} from '../../../server/kit/index.ts';
import { Offer, Paper, Procedure, ServiceLevel } from '../model.ts';

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
    owner: string('The field of the department that owns it.'),
    serviceLevel: maybe(choice(ServiceLevel, 'How far it goes online; null where that is not established.')),
    assurance: int(
      'The level of the electronic identity (mức độ định danh điện tử) that handing in and fetching the result ask for: 1 or 2.',
    ),
    validFrom: maybe(date('First day; null where it is older than the records.')),
    validTo: maybe(date('First day on which it no longer holds.')),
    replacedBy: maybe(string('Code of the procedure that replaced it.')),
    codeEvidence: string('How sure the code is.'),
    timeEvidence: string('How sure the times are.'),
  },
  orders: { CODE: { description: 'By code.', by: [['code', 'asc']] } },
  filters: ['owner', 'serviceLevel'],
  search: { words: 'plainName', beginning: ['code'] },
  relations: {
    offers: many(Offer, { id: 'versionId' }, 'Times and fees by case and channel.', {
      oldest: 'id',
      first: 50,
    }),
    papers: many(Paper, { id: 'versionId' }, 'What has to be handed in (thành phần hồ sơ).', {
      oldest: 'id',
      first: 50,
    }),
  },
});

export const offer = entity(Offer, {
  description: 'How long a procedure takes and what it costs, in one case by one channel.',
  table: 'procedures.offer',
  key: 'id',
  visible: everybody,
  columns: {
    caseName: string('The case (trường hợp).'),
    channel: int('Channel (kênh): 1 counter, 2 online, 3 public post.'),
    timeAmount: maybe(int('Length of the time limit; null where the source states no exact figure.')),
    timeUnit: maybe(string('working-day, working-hour or calendar-day.')),
    timeText: string('The time limit in the words of the source.'),
    feeAmount: maybe(int('Fee in dong; null where the source states no exact figure.')),
    feeText: string('The fee in the words of the source.'),
  },
});

export const paper = entity(Paper, {
  description: 'A component of the dossier (thành phần hồ sơ).',
  table: 'procedures.paper',
  key: 'id',
  visible: everybody,
  columns: {
    code: string('Code of the paper.'),
    name: string('Official name.'),
    nameEn: string('Name in English.'),
    originals: int('How many originals (bản chính).'),
    copies: int('How many copies (bản sao).'),
    mandatory: boolean('Whether the dossier is incomplete without it.'),
  },
});

export const procedures: SchemaPart = (build) => {
  build.queryField('procedure', (t) =>
    t.field({
      type: Procedure,
      nullable: true,
      description: 'The procedure with a code, as it is in force on a day; null where there is none.',
      authScopes: { public: true },
      args: {
        code: t.arg.string({ required: true, description: 'National code, such as 1.001193.' }),
        on: t.arg({ type: 'Date', description: 'The day; today by default.' }),
      },
      resolve: (_root, { code, on }, ctx, info) => {
        const day = on == null ? dayOf(ctx.clock.now()) : Temporal.PlainDate.from(on);
        const wanted = parse(text(40), code);
        return ctx.read(Procedure, info, { where: { code: wanted }, on: day });
      },
    }),
  );
  build.queryField('procedures', (t) =>
    t.field({
      type: connectionOf(build, Procedure),
      description: 'The procedures in force on a day, by words of the name or by code.',
      authScopes: { public: true },
      args: {
        on: t.arg({ type: 'Date', description: 'The day; today by default.' }),
        search: t.arg.string({
          description: 'Words of the name, with or without tone marks, or the beginning of the code.',
        }),
        ...pageArguments(build, t.arg, Procedure),
      },
      resolve: (_root, { on, search, ...page }, ctx, info) => {
        const day = on == null ? dayOf(ctx.clock.now()) : Temporal.PlainDate.from(on);
        return ctx.page(Procedure, info, page, { on: day, search });
      },
    }),
  );
};
