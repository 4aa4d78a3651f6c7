import type { FileText } from './file-text.ts';
import type { NewName } from './new-name.ts';

/** What others may use of the module, and how it is put together. */
export function contractFiles({ id, title, pascal, type, entry, entries }: NewName): readonly FileText[] {
  return [
    {
      path: `modules/${id}/contract.ts`,
      text: `import { defineContract } from "../../server/kit/index.ts";

/** ${title}. */
export const ${id} = defineContract({
  id: '${id}',
  title: '${title}',
  permissions: { keepEntries: 'See and add the entries of the agency.' },
});
`,
    },
    {
      path: `modules/${id}/model.ts`,
      text: `import type { Agency } from "../organisations/model.ts";

/** An entry of the department's register. */
export class ${type} {
  declare readonly id: number;
  declare readonly agencyId: number;
  declare readonly title: string;
  declare readonly addedAt: Date;
  declare readonly agency: Agency;
}
`,
    },
    {
      path: `modules/${id}/tables.ts`,
      text: `import type { Generated } from "kysely";

/** The tables of the Postgres schema "${id}". */
export type ${pascal}Tables = {
  '${id}.entry': { id: Generated<number>; agencyId: number; title: string; addedAt: Date };
};
`,
    },
    {
      path: `modules/${id}/module.ts`,
      text: `import { implement } from "../../server/kit/index.ts";
import { organisations } from "../organisations/contract.ts";
import { ${id} } from "./contract.ts";
import { add${type} } from "./schema/add-${id}-entry.ts";
import { ${entries}, ${entry} } from "./schema/${id}-entry.ts";

export default implement(${id}, {
  requires: [organisations],
  schema: [${entry}, ${entries}, add${type}],
});
`,
    },
  ];
}
