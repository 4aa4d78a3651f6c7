import { html } from 'lit-html';
import { WORDS } from '../words.js';
import { field, givenIn } from './field.js';
import { settingsChange } from './settings-change.js';

/** @import { Property } from './field.js' */
/** @import { Say } from '../say.js' */
/** @import { Actions, State } from '../state.js' */

/**
 * The settings of a module, as a form made from their JSON Schema, and their history.
 *
 * @param {State} state
 * @param {Say} say
 * @param {Actions} actions
 */
export function settingsView(state, say, actions) {
  const { settings, refused, modules } = state;
  if (settings === null || modules === null) return html`<p>${say.words('loading')}</p>`;
  const { module, version, changes } = settings;
  /** @type {{ readonly properties: Readonly<Record<string, Property>> }} */
  const { properties } = JSON.parse(settings.schema);
  /** @type {Readonly<Record<string, unknown>>} */
  const values = JSON.parse(settings.values);
  const title = modules.find(({ id }) => id === module)?.title;
  const save = async (/** @type {SubmitEvent & { currentTarget: HTMLFormElement }} */ event) => {
    event.preventDefault();
    const given = JSON.stringify(givenIn(event.currentTarget, properties));
    await actions.act(
      'change-settings',
      { module, version, settings: given, key: crypto.randomUUID() },
      WORDS.saved,
    );
  };
  return html`
    <h2 tabindex="-1">${say.words('settings')}: ${title === undefined ? say.words('platform') : say.half(title)}</h2>
    <p><a href="#/modules">${say.words('back')}</a></p>
    <form novalidate @submit=${save}>
      <p>${say.words('version')} ${version}</p>
      ${Object.entries(properties).map(([name, property]) =>
        field(say, name, property, values[name], refused?.field === `settings.${name}`),
      )}
      <button>${say.words('save')}</button>
    </form>
    <h3>${say.words('history')}</h3>
    ${
      changes.edges.length === 0
        ? html`<p>${say.words('unchanged')}</p>`
        : html`<ul>
          ${changes.edges.map(({ node }) => html`<li>${settingsChange(node, say)}</li>`)}
        </ul>`
    }
  `;
}
