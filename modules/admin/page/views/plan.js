import { html, nothing } from 'lit-html';
import { WORDS } from '../words.js';
import { openWork, several } from './several.js';
import { switching } from './switching.js';

/** @import { Say } from '../say.js' */
/** @import { Actions, State } from '../state.js' */

/**
 * What it would mean to switch a module, how far it has drained, and the switch itself.
 *
 * @param {State} state
 * @param {Say} say
 * @param {Actions} actions
 */
export function planView({ modules, plan, place }, say, actions) {
  const module = modules?.find(({ id }) => id === place.of);
  if (plan === null || module === undefined) return html`<p>${say.words('loading')}</p>`;
  const { planModuleChange: means, open } = plan;
  const changes = open.edges.map(({ node }) => node);
  const drain = changes.find(({ outcome }) => outcome === 'DRAINING');
  return html`
    <h2 tabindex="-1">${say.half(module.title)}</h2>
    <p><a href="#/modules">${say.words('back')}</a></p>
    <p><span class="state">${say.words(module.state)}</span></p>
    ${drain === undefined ? nothing : progress(drain.plan.openWork, means.openWork, say)}
    ${changes.map((change) => (change.outcome === 'SCHEDULED' ? scheduled(change, say, actions) : nothing))}
    ${switching(module, say, actions)}
    <h3>${say.words(module.enabled ? 'planOff' : 'planOn')}</h3>
    ${means.fault === null ? nothing : html`<p class="bad">${means.fault}</p>`}
    <dl>
      <dt>${say.words('dependants')}</dt>
      <dd>${several(means.dependants, say, ({ title }) => say.half(title))}</dd>
      <dt>${say.words('missing')}</dt>
      <dd>${several(means.missing, say, (id) => id)}</dd>
      <dt>${say.words('openWork')}</dt>
      <dd>${openWork(means.openWork, say)}</dd>
      <dt>${say.words('jobs')}</dt>
      <dd>
        ${several(
          means.jobs,
          say,
          ({ lane, waiting, running, delayed }) =>
            `${lane}: ${say.words('waiting')} ${waiting}, ${say.words('running')} ${running}, ${say.words('delayed')} ${delayed}`,
        )}
      </dd>
      <dt>${say.words('followers')}</dt>
      <dd>${means.followers}${means.silentProcesses === 0 ? nothing : ` (${say.words('silent')}: ${means.silentProcesses})`}</dd>
      <dt>${say.words('leaving')}</dt>
      <dd>${several(means.leaving, say, (field) => html`<code>${field}</code>`)}</dd>
      <dt>${say.words('coming')}</dt>
      <dd>${several(means.coming, say, (field) => html`<code>${field}</code>`)}</dd>
      <dt>${say.words('breaking')}</dt>
      <dd>
        ${several(
          means.breaking,
          say,
          ({ name, clients, faults }) => `${name} (${clients.join(', ') || '–'}): ${faults.join(' ')}`,
        )}
      </dd>
    </dl>
  `;
}

/** @typedef {readonly { readonly count: number }[]} Counts */

/**
 * How much of what was open when the drain began is done.
 *
 * @param {Counts} before
 * @param {Counts} now
 * @param {Say} say
 */
function progress(before, now, say) {
  const sum = (/** @type {Counts} */ counts) => counts.reduce((all, { count }) => all + count, 0);
  const all = Math.max(sum(before), sum(now));
  const done = all - sum(now);
  return html`<p><label>${say.words('left')} ${done}/${all} <progress max=${all} value=${done}></progress></label></p>`;
}

/**
 * @param {{ readonly id: string, readonly enabled: boolean, readonly at: string, readonly requestedBy: string }} change
 * @param {Say} say
 * @param {Actions} actions
 */
function scheduled({ id, enabled, at, requestedBy }, say, { act }) {
  return html`
    <p>
      ${say.words('scheduled')}: ${say.words(enabled ? 'switchOn' : 'switchOff')}, ${say.moment(at)}, ${requestedBy}
      <button @click=${() => act('cancel-change', { id, key: crypto.randomUUID() }, WORDS.cancelled)}>
        ${say.words('cancel')}
      </button>
    </p>
  `;
}
