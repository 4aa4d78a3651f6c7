import { DossierEventKind } from '../history/model.ts';
import { FormKind } from './model.ts';

/**
 * Whether a form is issued for what happened: a supplement gives a new appointment only where it began the clock again,
 * and what was never received is not stopped when its applicant takes it back. A control slip tells of anything.
 */
export function isOccasion(
  form: FormKind,
  happened: {
    readonly kind: DossierEventKind;
    readonly receivedAt: Date | null;
    readonly restarted: boolean;
  },
): boolean {
  if (form === FormKind.CONTROL_SLIP) return true;
  if (happened.kind === DossierEventKind.SUPPLEMENTED) return happened.restarted;
  return happened.kind !== DossierEventKind.WITHDRAWN || happened.receivedAt !== null;
}
