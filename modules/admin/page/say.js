import { WORDS } from './words.js';

/** @import { Language } from './words.js' */

/**
 * What is said in a language: words of the page, both halves of a title, moments and ages.
 *
 * @param {Language} language
 */
export function sayIn(language) {
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
  const moments = new Intl.DateTimeFormat(locale, {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone: 'Asia/Ho_Chi_Minh',
  });
  const ages = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  return {
    language,
    /** @param {keyof typeof WORDS} key */
    words: (key) => WORDS[key][language],
    /**
     * "Vietnamese / English", as titles are written.
     *
     * @param {string} title
     */
    half: (title) => title.split(' / ')[language === 'vi' ? 0 : 1] ?? title,
    /**
     * In the time of the province, wherever the browser is.
     *
     * @param {string} moment
     */
    moment: (moment) => moments.format(new Date(moment)),
    /** @param {string} moment */
    age: (moment) => {
      const seconds = Math.min(0, Math.round((Date.parse(moment) - Date.now()) / 1000));
      const [unit, length] = UNITS.find(([, length]) => -seconds >= length) ?? ['second', 1];
      return ages.format(Math.trunc(seconds / length), unit);
    },
  };
}

/** @typedef {ReturnType<typeof sayIn>} Say */

/** @type {readonly (readonly [Intl.RelativeTimeFormatUnit, number])[]} */
const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];
