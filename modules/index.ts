import type { Module } from '../server/kit/index.ts';

/** Every module of this installation: first what departments share, then the departments. */
export const modules: readonly Module[] = [];
