/** @import { Documents, Unanswered } from './ask.js' */
/** @import { Place } from './place.js' */
/** @import { Language, Words } from './words.js' */

/**
 * What the page shows: each list as it was read last, null before that.
 *
 * @typedef {{
 *   readonly language: Language,
 *   readonly place: Place,
 *   readonly name: string | null,
 *   readonly fault: Unanswered | 'away' | null,
 *   readonly said: Words | null,
 *   readonly refused: (Words & { readonly field?: string }) | null,
 *   readonly modules: Documents['modules']['answer']['modules'] | null,
 *   readonly plan: Documents['plan']['answer'] | null,
 *   readonly changes: Documents['changes']['answer'] | null,
 *   readonly settings: Documents['settings']['answer']['moduleSettings'] | null,
 *   readonly queues: Documents['queues']['answer']['queues'] | null,
 *   readonly processes: Documents['processes']['answer']['processes'] | null,
 * }} State
 */

/** @typedef {{ [N in keyof Documents]: Documents[N]['answer'] extends { answer: object } ? N : never }[keyof Documents]} Acts */

/**
 * What a person may do.
 *
 * @typedef {{
 *   readonly speak: (language: Language) => void,
 *   readonly act: <N extends Acts>(name: N, given: Documents[N]['given'], said: Words) => Promise<void>,
 *   readonly further: () => Promise<void>,
 *   readonly signOut: () => Promise<void>,
 * }} Actions
 */

export {};
