/**
 * The version of what `motcua/kit` promises to modules, after semver: a module from npm states the range that it
 * was written for, and another one is refused when it is loaded.
 */
export const KIT_VERSION = '1.0.0';
