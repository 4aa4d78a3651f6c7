import { html } from 'lit-html';

/** @import { TemplateResult } from 'lit-html' */
/** @import { Say } from '../say.js' */

/**
 * A list of things, or that there are none; a long one is folded.
 *
 * @template T
 * @param {readonly T[]} things
 * @param {Say} say
 * @param {(thing: T) => string | TemplateResult} told
 */
export function several(things, say, told) {
  if (things.length === 0) return say.words('none');
  const list = html`<ul>${things.map((thing) => html`<li>${told(thing)}</li>`)}</ul>`;
  return things.length > LONG ? html`<details><summary>${things.length}</summary>${list}</details>` : list;
}

const LONG = 8;

/**
 * What is open with a module, by state.
 *
 * @param {readonly { readonly title: string, readonly vi: string, readonly en: string, readonly count: number }[]} work
 * @param {Say} say
 */
export function openWork(work, say) {
  return several(work, say, (one) => `${say.half(one.title)}, ${one[say.language]}: ${one.count}`);
}
