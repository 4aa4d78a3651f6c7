import { html, nothing } from 'lit-html';
import { WORDS } from '../words.js';

/** @import { Say } from '../say.js' */
/** @import { Actions, State } from '../state.js' */

/**
 * The queues by lane: how many jobs, which is the oldest, and those that wait for somebody to look.
 *
 * @param {State} state
 * @param {Say} say
 * @param {Actions} actions
 */
export function queuesView({ queues }, say, actions) {
  if (queues === null) return html`<p>${say.words('loading')}</p>`;
  return html`
    <h2 tabindex="-1">${say.words('queues')}</h2>
    <ul class="cards">
      ${queues.map(
        (queue) => html`
          <li>
            <div class="row">
              <h3>${queue.name}</h3>
              ${queue.paused ? html`<span class="state">${say.words('paused')}</span>` : nothing}
            </div>
            <dl>
              ${COUNTS.map((count) => html`<dt>${say.words(count)}</dt><dd>${queue[count]}</dd>`)}
              <dt>${say.words('oldest')}</dt>
              <dd>${queue.oldest === null ? '–' : `${queue.oldest.name}, ${say.age(queue.oldest.since)}`}</dd>
            </dl>
            ${parked(queue, say, actions)}
          </li>
        `,
      )}
    </ul>
  `;
}

const COUNTS = /** @type {const} */ (['waiting', 'running', 'delayed', 'parked']);

/**
 * @param {NonNullable<State['queues']>[number]} queue
 * @param {Say} say
 * @param {Actions} actions
 */
function parked({ name: queue, parkedJobs }, say, { act }) {
  if (parkedJobs.length === 0) return nothing;
  return html`
    <ul aria-label=${say.words('parked')}>
      ${parkedJobs.map(
        ({ id: job, name, since, attempts, requestId }) => html`
          <li>
            ${name}, ${say.age(since)}. ${say.words('attempts')}: ${attempts}. ${say.words('request')}:
            <code>${requestId}</code>
            <button aria-label="${say.words('rerun')}: ${name} ${job}" @click=${() => act('rerun-job', { queue, job, key: crypto.randomUUID() }, WORDS.rerunDone)}>
              ${say.words('rerun')}
            </button>
          </li>
        `,
      )}
    </ul>
  `;
}
