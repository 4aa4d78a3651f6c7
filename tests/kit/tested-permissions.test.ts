import { glob, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { modules } from '../../modules/index.ts';
import { compose } from '../../server/graphql/compose.ts';
import { platformModule } from '../../server/platform/module.ts';

it('every root field is asked as different people in a file of permissions', async () => {
  const files = await Array.fromAsync(glob('tests/**/*.permissions.test.ts'));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const words = new Set(texts.join('\n').match(/\w+/g));
  const { schema } = compose(modules, platformModule({ production: false }));
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const fields = roots.flatMap((root) => Object.keys(root?.getFields() ?? {}));
  expect(fields.filter((field) => !words.has(field))).toEqual([]);
});
