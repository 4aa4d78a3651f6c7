import { choices, type SchemaPart } from '../../../../server/kit/index.ts';
import { DossierAct } from '../../acts/model.ts';
import { possibleActs } from '../../acts/possible.ts';
import { Dossier } from '../../model.ts';

export const dossierAct = choices(DossierAct, 'DossierAct', 'What people do to a dossier.', {
  FILL_IN: 'Fill in its form.',
  ATTACH: 'Put a file into it.',
  SUBMIT: 'Hand it in (nộp hồ sơ).',
  RECEIVE: 'Receive it (tiếp nhận).',
  RESOLVE_AT_ONCE:
    'Receive and grant it in one go, where its result is due on the same day (giải quyết ngay).',
  REFUSE_INTAKE: 'Not take it in (từ chối tiếp nhận).',
  REQUEST_SUPPLEMENT: 'Ask for what is missing (yêu cầu bổ sung).',
  HAND_IN_SUPPLEMENT: 'Hand in what was missing.',
  REQUEST_PAYMENT: 'Ask for a payment (yêu cầu thực hiện nghĩa vụ tài chính).',
  CONFIRM_PAYMENT: 'Confirm that it was paid.',
  ASSIGN: 'Give it to an officer (phân công).',
  HAND_OVER: 'Hand it over to another agency (chuyển hồ sơ).',
  TAKE_OVER: 'Take it over from another agency (nhận hồ sơ).',
  HAND_BACK: 'Hand it back to the agency that handed it over, or call it back until it was taken over.',
  ASK_OPINION: 'Ask another agency for its opinion (xin ý kiến).',
  GIVE_OPINION: 'Give the opinion that your agency was asked for (cho ý kiến).',
  WITHDRAW_QUESTION: 'Withdraw a question to another agency.',
  EXTEND_DEADLINE: 'Apologise and give a new day (xin lỗi và hẹn lại).',
  PROPOSE: 'Propose a decision (trình phê duyệt).',
  SEND_BACK: 'Send the proposal back.',
  APPROVE: 'Decide as proposed (phê duyệt).',
  GRANT: 'Grant it.',
  REFUSE: 'Not grant it, for a reason.',
  STOP: 'Stop it, for a reason (dừng giải quyết).',
  WITHDRAW: 'Take it back or, once it was received, ask for it (rút hồ sơ).',
  CONFIRM_WITHDRAWAL: 'Confirm that it is taken back, and return the originals.',
  RETURN_RESULT: 'Hand the result over (trả kết quả).',
});

export const possibleActsOfDossier: SchemaPart = (build) => {
  build.objectField(Dossier, 'possibleActs', (t) =>
    t.field({
      type: [DossierAct],
      description: 'What you may do with it as it stands.',
      resolve: (dossier, _args, { viewer }) => [...possibleActs(viewer, dossier)],
    }),
  );
};
