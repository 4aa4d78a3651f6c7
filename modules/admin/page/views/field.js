import { html, nothing } from 'lit-html';

/** @import { Say } from '../say.js' */

/**
 * What JSON Schema says of a setting.
 *
 * @typedef {{
 *   readonly title: string,
 *   readonly type: 'integer' | 'number' | 'string' | 'boolean',
 *   readonly format?: string,
 *   readonly enum?: readonly string[],
 *   readonly minimum?: number,
 *   readonly maximum?: number,
 *   readonly default: unknown,
 * }} Property
 */

/**
 * The field of a setting, with its label, its limits and what it is by default.
 *
 * @param {Say} say
 * @param {string} name
 * @param {Property} property
 * @param {unknown} value
 * @param {boolean} isFaulty
 */
export function field(say, name, property, value, isFaulty) {
  return html`
    <div class="field">
      <label for=${name}>${say.half(property.title)}</label>
      ${inputOf(name, property, value, isFaulty)}
      <small id="${name}-usual">${say.words('usually')}: ${String(property.default) || '–'}</small>
    </div>
  `;
}

/**
 * What of a form differs from the defaults: they are left to themselves.
 *
 * @param {HTMLFormElement} form
 * @param {Readonly<Record<string, Property>>} properties
 * @returns {Readonly<Record<string, unknown>>}
 */
export function givenIn(form, properties) {
  const given = Object.entries(properties).map(([name, property]) => [name, readFrom(form, name, property)]);
  return Object.fromEntries(given.filter(([name, value]) => properties[String(name)]?.default !== value));
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 * @param {Property} property
 */
function readFrom(form, name, { type }) {
  const value = new FormData(form).get(name);
  if (type === 'boolean') return value !== null;
  // What is no number is told apart from 0, and refused in words.
  return type === 'string' ? value : Number(value || Number.NaN);
}

/**
 * @param {string} name
 * @param {Property} property
 * @param {unknown} value
 * @param {boolean} isFaulty
 */
function inputOf(name, { type, format, minimum, maximum, enum: choices }, value, isFaulty) {
  const told = `${name}-usual`;
  const faulty = isFaulty ? 'true' : nothing;
  if (choices !== undefined)
    return html`<select id=${name} name=${name} aria-describedby=${told} aria-invalid=${faulty}>
      ${choices.map((choice) => html`<option ?selected=${choice === value}>${choice}</option>`)}
    </select>`;
  if (type === 'boolean')
    return html`<input type="checkbox" id=${name} name=${name} aria-describedby=${told} ?checked=${value === true}>`;
  const kind = type === 'string' ? (format === 'date' ? 'date' : 'text') : 'number';
  return html`<input type=${kind} id=${name} name=${name} value=${String(value)} min=${minimum ?? nothing}
    max=${maximum ?? nothing} aria-describedby=${told} aria-invalid=${faulty}>`;
}
