import { html, nothing } from 'lit-html';
import { WORDS } from '../words.js';

/** @import { Say } from '../say.js' */
/** @import { Actions, State } from '../state.js' */

/** Of the time of the province, which is the same all year. */
const OFFSET = '+07:00';

const MODES = /** @type {const} */ (['REFUSE', 'DRAIN', 'FREEZE']);

/**
 * The form that switches a module: on, off in one of three ways, now or at a moment to come.
 *
 * @param {NonNullable<State['modules']>[number]} module
 * @param {Say} say
 * @param {Actions} actions
 */
export function switching({ id: module, enabled, state }, say, { act }) {
  const change = (/** @type {SubmitEvent & { currentTarget: HTMLFormElement }} */ event) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget, event.submitter);
    const at = String(form.get('at') ?? '');
    void act(
      'switch-module',
      {
        module,
        enabled: form.get('enabled') === 'true',
        mode: MODES.find((mode) => mode === form.get('mode')) ?? 'REFUSE',
        at: at === '' ? null : new Date(`${at}${OFFSET}`).toISOString(),
        key: crypto.randomUUID(),
      },
      WORDS.switched,
    );
  };
  const button = (/** @type {boolean} */ on) => html`
    <button name="enabled" value=${String(on)}>${say.words(on ? 'switchOn' : 'switchOff')}</button>
  `;
  return html`
    <form @submit=${change}>
      ${
        enabled
          ? html`<fieldset>
            <legend>${say.words('how')}</legend>
            ${MODES.map(
              (mode) => html`<label>
                <input type="radio" name="mode" value=${mode} ?checked=${mode === 'REFUSE'}> ${say.words(mode)}
              </label>`,
            )}
          </fieldset>`
          : nothing
      }
      <label>${say.words('at')} <input type="datetime-local" name="at" max="9999-12-31T23:59"></label>
      <div class="row">${enabled ? button(false) : nothing} ${state === 'ON' ? nothing : button(true)}</div>
    </form>
  `;
}
