import { NotSignedIn, Refusal } from './errors.ts';
import type { Assurance, Viewer } from './viewer.ts';

/** The identity is proven less surely than is asked for; signing in at the higher level helps. */
export class AssuranceTooLow extends Refusal {
  readonly required: number;
  readonly held: Assurance;

  constructor(required: number, held: Assurance) {
    super({
      vi: `Cần danh tính điện tử mức độ ${required}; bạn đang đăng nhập ở mức độ ${held}. Xin đăng nhập lại ở mức độ ${required}.`,
      en: `An electronic identity of level ${required} is needed; you are signed in at level ${held}. Please sign in at level ${required}.`,
    });
    this.required = required;
    this.held = held;
  }
}

/**
 * Insists that a person's identity is proven at this level, as a procedure or an act asks. Programs prove
 * themselves otherwise, and of staff the setting STAFF_LEVEL asks it for every act. @throws NotSignedIn, AssuranceTooLow
 */
export function insistOnAssurance(viewer: Viewer | null, required: number): void {
  if (viewer === null) throw new NotSignedIn();
  if (viewer.kind === 'person' && viewer.assurance < required)
    throw new AssuranceTooLow(required, viewer.assurance);
}
