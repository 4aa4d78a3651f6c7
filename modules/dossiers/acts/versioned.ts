import type { ArgumentBuilder } from '../../../server/kit/index.ts';

/** The argument by which somebody says which dossier they have before them: for `insistOnVersion`, and for `fillIn`. */
export function versioned(arg: ArgumentBuilder) {
  return {
    version: arg.int({
      description:
        'The `version` that your page shows. When the dossier has changed since, nothing is done and the answer says what happened.',
    }),
  };
}
