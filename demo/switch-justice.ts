import { z } from 'zod';
import { type Asker, askerAt } from './ask.ts';
import { insist, step } from './stage.ts';

const switched = z.object({ switchModule: z.object({ enabled: z.boolean() }) });
const fields = z.object({ __type: z.object({ fields: z.array(z.object({ name: z.string() })) }) });

/** The administrator switches a department off and on while everything runs: its fields leave the graph and return. */
export async function switchJustice(url: string, administrator: Asker): Promise<void> {
  const set = (enabled: boolean) =>
    administrator.ask(
      'mutation ($enabled: Boolean!) { switchModule(module: "justice", enabled: $enabled) { ... on ModuleChange { enabled } } }',
      { enabled },
      switched,
    );
  const offered = async (): Promise<boolean> => {
    const { __type } = await askerAt(url, null).ask(
      '{ __type(name: "Query") { fields { name } } }',
      {},
      fields,
    );
    return __type.fields.some(({ name }) => name === 'verifyExtract');
  };
  await step(
    'The administrator switches justice off',
    () => set(false),
    () => 'its fields leave the graph',
  );
  insist(!(await offered()), 'the fields of a module that is off are gone');
  await step(
    '... and on again',
    () => set(true),
    () => 'its fields are back',
  );
  insist(await offered(), 'the fields of a module that is on are there');
}
