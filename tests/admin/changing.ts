import { carryOutChanges } from '../../modules/admin/jobs/carry-out-changes.ts';
import { makeContext } from '../../server/context/make-context.ts';
import type { SwitchModuleMutationVariables } from '../gql/graphql.ts';
import * as everybody from '../support/documents.ts';
import type { Province } from '../support/province.ts';
import * as documents from './documents.ts';

/** Switches a module; answers with the change. @throws where it is refused */
export async function changed({ administrator }: Province, asked: SwitchModuleMutationVariables) {
  const { answer } = await administrator.ask(everybody.switchModule, asked);
  if (answer.__typename !== 'ModuleChange') throw new Error(`${answer.__typename}: ${answer.en}`);
  return answer;
}

/** Does at once what a worker does every two seconds. */
export function work(province: Province): Promise<void> {
  const { registry, database } = province.platform();
  const asking = { viewer: null, requestId: 'work', graph: registry.graph(), db: database.db };
  return carryOutChanges({}, makeContext(province.platform(), asking)).then(() => registry.reload());
}

export async function changeOf({ administrator }: Province, id: string) {
  const { moduleChanges } = await administrator.ask(documents.moduleChanges, { first: 50 });
  const found = moduleChanges.edges.find(({ node }) => node.id === id)?.node;
  if (found === undefined) throw new Error(`There is no change ${id}`);
  return found;
}

export async function stateOf({ administrator }: Province, module: string) {
  const { modules } = await administrator.ask(documents.moduleStates, {});
  return modules.find(({ id }) => id === module)?.state;
}
