import { html, nothing } from 'lit-html';

/** @import { Say } from '../say.js' */
/** @import { State } from '../state.js' */

/**
 * The processes that live, and which modules each of them serves.
 *
 * @param {State} state
 * @param {Say} say
 */
export function processesView({ processes, modules }, say) {
  if (processes === null || modules === null) return html`<p>${say.words('loading')}</p>`;
  const on = modules.filter(({ enabled }) => enabled).map(({ id }) => id);
  return html`
    <h2 tabindex="-1">${say.words('processes')}</h2>
    <ul class="cards">
      ${processes.map((process) => {
        const lacking = on.filter((id) => !process.modules.includes(id));
        return html`
          <li>
            <h3>${say.words(process.role)}: ${process.host} ${process.pid}</h3>
            <dl>
              <dt>${say.words('since')}</dt>
              <dd>${say.moment(process.since)}</dd>
              <dt>${say.words('seen')}</dt>
              <dd>${say.age(process.seenAt)}</dd>
              <dt>${say.words('serves')}</dt>
              <dd>${process.modules.join(', ')}</dd>
              ${
                lacking.length === 0
                  ? nothing
                  : html`<dt>${say.words('lacks')}</dt><dd class="bad">${lacking.join(', ')}</dd>`
              }
            </dl>
          </li>
        `;
      })}
    </ul>
  `;
}
