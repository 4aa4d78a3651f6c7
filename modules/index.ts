import type { Module } from '../server/kit/index.ts';
import admin from './admin/module.ts';
import dossiers from './dossiers/module.ts';
import education from './education/module.ts';
import files from './files/module.ts';
import health from './health/module.ts';
import inspectorate from './inspectorate/module.ts';
import insurance from './insurance/module.ts';
import justice from './justice/module.ts';
import notices from './notices/module.ts';
import organisations from './organisations/module.ts';
import people from './people/module.ts';
import procedures from './procedures/module.ts';
import residence from './residence/module.ts';

const shared: readonly Module[] = [organisations, people, procedures, files, dossiers, notices, admin];

const departments: readonly Module[] = [education, health, inspectorate, justice, residence, insurance];

/** Every module of this installation. */
export const modules: readonly Module[] = [...shared, ...departments];
