import { html } from 'lit-html';

/** @import { Say } from '../say.js' */

/**
 * That somebody set the settings of a module: when, who, from what and to what.
 *
 * @param {{ readonly version: number, readonly changedAt: string, readonly changedBy: string | null,
 *   readonly former: string, readonly settings: string }} change
 * @param {Say} say
 */
export function settingsChange({ version, changedAt, changedBy, former, settings }, say) {
  return html`${say.words('version')} ${version}, ${say.moment(changedAt)}, ${changedBy ?? '–'}:
    <code>${former}</code> → <code>${settings}</code>`;
}
