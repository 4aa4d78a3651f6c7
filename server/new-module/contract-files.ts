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
  permissions: { keepEntries: 'See, add and settle the entries of the agency.' },
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
  declare readonly settledAt: Date | null;
  declare readonly agency: Agency;
}
`,
    },
    {
      path: `modules/${id}/tables.ts`,
      text: `import type { Generated } from "kysely";

/** The tables of the Postgres schema "${id}". */
export type ${pascal}Tables = {
  '${id}.entry': {
    id: Generated<number>;
    agencyId: number;
    title: string;
    addedAt: Date;
    settledAt: Generated<Date | null>;
  };
};
`,
    },
    {
      path: `modules/${id}/unsettled.ts`,
      text: `import { ownWork } from "../../server/kit/index.ts";
import { ${id} } from "./contract.ts";
import { countUnsettled } from "./queries/count-unsettled.ts";

/** Entries that wait to be settled: a switch of the module is planned with them, and a drain ends with the last. */
export const unsettled = ownWork(${id}, {
  title: 'Mục chưa giải quyết xong / Entries that are not settled',
  states: { OPEN: 'open' },
  words: { open: { vi: 'chưa giải quyết xong', en: 'is not settled' } },
  count: countUnsettled,
});
`,
    },
    {
      path: `modules/${id}/refusals.ts`,
      text: `import { Refusal } from "../../server/kit/index.ts";

export class ${type}NotOpen extends Refusal {
  constructor() {
    super({ vi: 'Không có mục này, hoặc đã giải quyết xong.', en: 'There is no such entry, or it is settled.' });
  }
}
`,
    },
    {
      path: `modules/${id}/module.ts`,
      text: `import { implement } from "../../server/kit/index.ts";
import { organisations } from "../organisations/contract.ts";
import { ${id} } from "./contract.ts";
import { add${type} } from "./schema/add-${id}-entry.ts";
import { ${entries}, ${entry} } from "./schema/${id}-entry.ts";
import { settle${type} } from "./schema/settle-${id}-entry.ts";
import { unsettled } from "./unsettled.ts";

export default implement(${id}, {
  requires: [organisations],
  schema: [${entry}, ${entries}, add${type}, ...settle${type}],
  openWork: { unsettled },
});
`,
    },
  ];
}
