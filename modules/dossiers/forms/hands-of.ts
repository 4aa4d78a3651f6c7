import { DossierEventKind } from '../history/model.ts';
import type { Hand } from './form-facts.ts';
import { ONE_STOP_UNIT } from './one-stop-unit.ts';

interface Happened {
  readonly kind: DossierEventKind;
  /** Who did it. */
  readonly actor: string | null;
  /** To whom it was given, where it was. */
  readonly assignee: string | null;
  /** Who had received the dossier. */
  readonly receiver: string | null;
}

/** Who gave a dossier to whom inside its agency when this happened; undefined where nobody did. */
export function handsOf(
  { kind, actor, assignee, receiver }: Happened,
  { agency, desk: taker }: { readonly agency: string; readonly desk: string },
): readonly [Hand, Hand] | undefined {
  const desk = (name: string | null): Hand => ({ unit: `${ONE_STOP_UNIT} ${taker}`, name });
  const officer = (name: string | null): Hand => ({ unit: `Người xử lý, ${agency}`, name });
  const head = (name: string | null): Hand => ({ unit: `Lãnh đạo ${agency}`, name });
  const applicant: Hand = { unit: 'Người nộp hồ sơ', name: null };
  const byKind: Readonly<Partial<Record<DossierEventKind, readonly [Hand, Hand]>>> = {
    [DossierEventKind.RECEIVED]: [applicant, desk(actor)],
    [DossierEventKind.ASSIGNED]: [desk(receiver), officer(assignee)],
    [DossierEventKind.PROPOSED]: [officer(actor), head(null)],
    [DossierEventKind.SENT_BACK]: [head(actor), officer(null)],
    [DossierEventKind.GRANTED]: [head(actor), desk(null)],
    [DossierEventKind.REFUSED]: [head(actor), desk(null)],
    [DossierEventKind.RESULT_RETURNED]: [desk(actor), applicant],
  };
  return byKind[kind];
}
