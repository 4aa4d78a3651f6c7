import { html, nothing } from 'lit-html';
import { sayIn } from '../say.js';
import { changesView } from './changes.js';
import { modulesView } from './modules.js';
import { planView } from './plan.js';
import { processesView } from './processes.js';
import { queuesView } from './queues.js';
import { settingsView } from './settings.js';

/** @import { Say } from '../say.js' */
/** @import { Actions, State } from '../state.js' */

const VIEWS = {
  modules: modulesView,
  plan: planView,
  settings: settingsView,
  queues: queuesView,
  processes: processesView,
  changes: changesView,
};

/** Those that are reached from everywhere. */
const NAMED = /** @type {const} */ (['modules', 'queues', 'processes', 'changes']);

/**
 * The whole page.
 *
 * @param {State} state
 * @param {Actions} actions
 */
export function page(state, actions) {
  const say = sayIn(state.language);
  const { place, name, fault, said, refused, language } = state;
  return html`
    <header>
      <h1>${say.words('title')}</h1>
      <div class="row">
        ${name === null ? nothing : html`<span>${name}</span>`}
        <div role="group" aria-label=${say.words('language')}>
          <button lang="vi" aria-pressed=${language === 'vi'} @click=${() => actions.speak('vi')}>Tiếng Việt</button>
          <button lang="en" aria-pressed=${language === 'en'} @click=${() => actions.speak('en')}>English</button>
        </div>
        ${name === null ? nothing : html`<button @click=${actions.signOut}>${say.words('signOut')}</button>`}
      </div>
    </header>
    <nav aria-label=${say.words('sections')}>
      <ul>
        ${NAMED.map(
          (section) =>
            html`<li><a href="#/${section}" aria-current=${place.section === section ? 'page' : nothing}>${say.words(section)}</a></li>`,
        )}
      </ul>
    </nav>
    <main>
      <p role="status" class="good">${said?.[language]}</p>
      <p role="alert" class="bad">${refused?.[language] ?? faultWords(fault, state, say)}</p>
      ${isOut(fault) ? signIn(say) : VIEWS[place.section](state, say, actions)}
    </main>
  `;
}

/** @param {State['fault']} fault */
function isOut(fault) {
  return fault !== null && fault !== 'away' && fault.code === 'NotSignedIn';
}

/**
 * @param {State['fault']} fault
 * @param {State} state
 * @param {Say} say
 */
function faultWords(fault, { language }, say) {
  return fault === 'away' ? say.words('away') : fault?.[language];
}

/** @param {Say} say */
function signIn(say) {
  return html`<p><a href="/sign-in?return=/admin">${say.words('signIn')}</a></p>`;
}
