import { choices, type SchemaPart } from '../../../../server/kit/index.ts';
import { COMPLETION_LEVEL, CompletionLevel } from '../../look-up/completion-level.ts';
import { LEVEL_WORDS } from '../../look-up/level-words.ts';
import { lookUp } from '../../look-up/look-up.ts';
import { lookUpUrl } from '../../look-up/look-up-url.ts';
import { Dossier } from '../../model.ts';

class Progress {
  declare readonly code: string | null;
  declare readonly level: CompletionLevel;
}

const completionLevel = choices(
  CompletionLevel,
  'CompletionLevel',
  'How far a dossier has come (mức độ hoàn thành).',
  {
    NOT_RECEIVED: 'The desk has not received it yet.',
    RECEIVED: 'The desk has received it (đã tiếp nhận).',
    IN_PROCESS: 'It is being processed (đang giải quyết).',
    WAITING_FOR_APPLICANT: 'The applicant is waited for.',
    FINISHED: 'It is finished, in whatever way.',
    RETURNED: 'The result was handed over (đã trả kết quả).',
  },
);

const progress: SchemaPart = (build) => {
  build.objectType(Progress, {
    name: 'Progress',
    description: 'How far a dossier has come, in words.',
    fields: (t) => ({
      code: t.exposeString('code', {
        nullable: true,
        description: 'Code of the dossier (mã hồ sơ), from receipt on.',
      }),
      level: t.expose('level', { type: CompletionLevel, description: 'How far.' }),
      vi: t.string({ description: 'The same in Vietnamese.', resolve: ({ level }) => LEVEL_WORDS[level].vi }),
      en: t.string({ description: 'The same in English.', resolve: ({ level }) => LEVEL_WORDS[level].en }),
    }),
  });
  build.objectField(Dossier, 'progress', (t) =>
    t.field({
      type: Progress,
      description:
        'How far it has come. The steps are `events`; `holder`, or else `agency`, is the department that has it now.',
      resolve: ({ code, state }) => ({ code, level: COMPLETION_LEVEL[state] }),
    }),
  );
  build.objectField(Dossier, 'lookUpUrl', (t) =>
    t.string({
      nullable: true,
      description:
        'Where anybody who has its password looks up how far it has come: for the QR code of its receipt; null before it.',
      resolve: ({ code }, _args, { publicUrl }) => (code === null ? null : lookUpUrl(publicUrl, code)),
    }),
  );
  build.queryField('dossierProgress', (t) =>
    t.field({
      type: Progress,
      nullable: true,
      description:
        'How far a dossier has come, for whoever holds its receipt (tra cứu hồ sơ); null where code and password do not belong together.',
      authScopes: { public: true },
      args: {
        code: t.arg.string({ required: true, description: 'Code of the dossier (mã hồ sơ).' }),
        password: t.arg.string({
          required: true,
          description: 'Password on the receipt (mật khẩu tra cứu).',
        }),
      },
      resolve: (_root, asked, ctx) => lookUp(ctx, asked),
    }),
  );
};

/** `Dossier.progress`, and the look-up for everybody. */
export const progressOfDossier = [completionLevel, progress];
