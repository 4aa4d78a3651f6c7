import { Refusal } from '../../../server/kit/index.ts';

export class FormNotDue extends Refusal {
  readonly form: string;

  constructor(form: string) {
    super({
      vi: 'Hồ sơ chưa có căn cứ để lập biểu mẫu này, hoặc thông tư áp dụng cho hồ sơ không có biểu mẫu này.',
      en: 'Nothing has happened to the dossier for which this form is issued, or the circular that holds for it has no such form.',
    });
    this.form = form;
  }
}
