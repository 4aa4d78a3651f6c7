import type { SchemaPart } from '../../../../server/kit/index.ts';
import { dossierForm, formEdition, formKind, formsOfDossier } from './dossier-form.ts';
import { printForm } from './print-form.ts';
import { formRefusals } from './refusals.ts';
import { registerActs, registerExport, registerExportsOfAgency, registerFormat } from './register-export.ts';

/** Official forms and registers. */
export const formParts: readonly SchemaPart[] = [
  dossierForm,
  formEdition,
  formKind,
  formsOfDossier,
  printForm,
  ...formRefusals,
  registerActs,
  registerExport,
  registerExportsOfAgency,
  registerFormat,
];
