import { html, nothing } from 'lit-html';

/** @import { Say } from '../say.js' */
/** @import { State } from '../state.js' */

/**
 * The modules, with their state and what depends on them.
 *
 * @param {State} state
 * @param {Say} say
 */
export function modulesView({ modules }, say) {
  if (modules === null) return html`<p>${say.words('loading')}</p>`;
  const names = (/** @type {readonly string[]} */ ids) =>
    ids.length === 0 ? say.words('none') : ids.join(', ');
  return html`
    <h2 tabindex="-1">${say.words('modules')}</h2>
    <ul class="cards">
      ${modules.map(
        ({ id, title, state, requires, requiredBy, settings }) => html`
          <li id="module-${id}">
            <div class="row">
              <h3>${say.half(title)}</h3>
              <code>${id}</code>
              <span class="state">${say.words(state)}</span>
            </div>
            <dl>
              <dt>${say.words('requires')}</dt>
              <dd>${names(requires)}</dd>
              <dt>${say.words('requiredBy')}</dt>
              <dd>${names(requiredBy)}</dd>
            </dl>
            <a href="#/plan/${id}" aria-label="${say.words('plan')}: ${say.half(title)}">${say.words('plan')}</a>
            ${settings === null ? nothing : html`<a href="#/settings/${id}" aria-label="${say.words('settings')}: ${say.half(title)}">${say.words('settings')}</a>`}
          </li>
        `,
      )}
      <li>
        <h3>${say.words('platform')}</h3>
        <a href="#/settings/server">${say.words('settings')}</a>
      </li>
    </ul>
  `;
}
