import { html, nothing } from 'lit-html';
import { settingsChange } from './settings-change.js';
import { openWork, several } from './several.js';

/** @import { Say } from '../say.js' */
/** @import { Actions, State } from '../state.js' */

/** @typedef {NonNullable<State['changes']>['moduleChanges']['edges'][number]['node']} ModuleChange */

/**
 * Who switched which module, with the plan as it was and what became of it, and who set what.
 *
 * @param {State} state
 * @param {Say} say
 * @param {Actions} actions
 */
export function changesView({ changes }, say, { further }) {
  if (changes === null) return html`<p>${say.words('loading')}</p>`;
  const { moduleChanges, settingsChanges } = changes;
  const goesOn = moduleChanges.pageInfo.hasNextPage || settingsChanges.pageInfo.hasNextPage;
  return html`
    <h2 tabindex="-1">${say.words('changes')}</h2>
    <h3>${say.words('switches')}</h3>
    ${moduleChanges.edges.length === 0 ? html`<p>${say.words('unchanged')}</p>` : nothing}
    <ul class="cards">${moduleChanges.edges.map(({ node }) => moduleChange(node, say))}</ul>
    <h3>${say.words('settings')}</h3>
    ${settingsChanges.edges.length === 0 ? html`<p>${say.words('unchanged')}</p>` : nothing}
    <ul>${settingsChanges.edges.map(({ node }) => html`<li>${node.module}: ${settingsChange(node, say)}</li>`)}</ul>
    ${goesOn ? html`<button @click=${further}>${say.words('further')}</button>` : nothing}
  `;
}

/**
 * @param {ModuleChange} change
 * @param {Say} say
 */
function moduleChange(change, say) {
  const { moduleId, enabled, mode, at, requestedBy, requestedAt, outcome, endedAt, endedBy, plan } = change;
  const refusal = say.language === 'vi' ? change.refusalVi : change.refusalEn;
  return html`
    <li>
      <p>
        <strong>${moduleId}</strong>: ${say.words(enabled ? 'switchOn' : 'switchOff')}, ${requestedBy},
        ${say.moment(requestedAt)}. ${mode === null ? nothing : `${say.words(mode)}.`}
        ${at === requestedAt ? nothing : `${say.words('scheduled')}: ${say.moment(at)}.`}
      </p>
      <p>
        <span class="state">${say.words(outcome)}</span>
        ${endedAt === null ? nothing : say.moment(endedAt)} ${endedBy} <span class="bad">${refusal}</span>
      </p>
      <details>
        <summary>${say.words('planned')}</summary>
        <dl>
          <dt>${say.words('openWork')}</dt>
          <dd>${openWork(plan.openWork, say)}</dd>
          <dt>${say.words('leaving')}</dt>
          <dd>${several(plan.leaving, say, (field) => html`<code>${field}</code>`)}</dd>
          <dt>${say.words('breaking')}</dt>
          <dd>${several(plan.breaking, say, ({ name }) => name)}</dd>
        </dl>
      </details>
    </li>
  `;
}
