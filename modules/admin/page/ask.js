/** @import { Words } from './words.js' */
/** @import * as graph from './gql/graphql.ts' */

/**
 * The documents of the page: what each is given, and what the graph answers.
 *
 * @typedef {{
 *   'modules': { given: graph.AdminModulesQueryVariables, answer: graph.AdminModulesQuery },
 *   'settings': { given: graph.AdminSettingsQueryVariables, answer: graph.AdminSettingsQuery },
 *   'change-settings': { given: graph.AdminChangeSettingsMutationVariables, answer: graph.AdminChangeSettingsMutation },
 *   'queues': { given: graph.AdminQueuesQueryVariables, answer: graph.AdminQueuesQuery },
 *   'plan': { given: graph.AdminPlanQueryVariables, answer: graph.AdminPlanQuery },
 *   'switch-module': { given: graph.AdminSwitchModuleMutationVariables, answer: graph.AdminSwitchModuleMutation },
 *   'cancel-change': { given: graph.AdminCancelChangeMutationVariables, answer: graph.AdminCancelChangeMutation },
 *   'changes': { given: graph.AdminChangesQueryVariables, answer: graph.AdminChangesQuery },
 *   'rerun-job': { given: graph.AdminRerunJobMutationVariables, answer: graph.AdminRerunJobMutation },
 *   'processes': { given: graph.AdminProcessesQueryVariables, answer: graph.AdminProcessesQuery },
 * }} Documents
 */

/** Why the graph did not answer. */
export class Unanswered extends Error {
  /**
   * @param {string} code
   * @param {Words} words
   */
  constructor(code, { vi, en }) {
    super(en);
    this.code = code;
    this.vi = vi;
    this.en = en;
  }
}

/** @type {Map<string, Promise<string>>} */
const texts = new Map();

/**
 * A document to the letter as it is registered, without the space around it.
 *
 * @param {string} name
 */
function textOf(name) {
  const text =
    texts.get(name) ??
    fetch(`/admin/documents/${name}.graphql`).then(async (response) => (await response.text()).trim());
  texts.set(name, text);
  return text;
}

/**
 * Asks the graph with the cookie of the session. @throws {Unanswered}
 *
 * @template {keyof Documents} N
 * @param {N} name
 * @param {Documents[N]['given']} given
 * @returns {Promise<Documents[N]['answer']>}
 */
export async function ask(name, given) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: await textOf(name), variables: given }),
  });
  const { data, errors } = await response.json();
  if (errors === undefined) return data;
  const [{ message, extensions }] = errors;
  throw new Unanswered(extensions?.code ?? '', {
    vi: extensions?.vi ?? message,
    en: extensions?.en ?? message,
  });
}
