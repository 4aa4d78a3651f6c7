/** The sections of the page. */
const SECTIONS = /** @type {const} */ (['modules', 'plan', 'settings', 'queues', 'processes', 'changes']);

/** @typedef {typeof SECTIONS[number]} Section */
/** @typedef {{ readonly section: Section, readonly of: string }} Place */

/**
 * The place that an address names, `#/settings/justice`; any other is the first section.
 *
 * @param {string} hash
 * @returns {Place}
 */
export function placeIn(hash) {
  const [, named, of = ''] = hash.split('/');
  return { section: SECTIONS.find((section) => section === named) ?? 'modules', of: decodeURIComponent(of) };
}
