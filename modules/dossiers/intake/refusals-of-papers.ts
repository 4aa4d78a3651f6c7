import { Refusal } from '../../../server/kit/index.ts';

export class ApplicationMissing extends Refusal {
  constructor() {
    super({ vi: 'Chưa điền tờ khai.', en: 'The form is not filled in yet.' });
  }
}

export class PaperMissing extends Refusal {
  readonly paper: string;

  constructor(paper: { readonly code: string; readonly name: string; readonly nameEn: string }) {
    super({ vi: `Thiếu giấy tờ: ${paper.name}.`, en: `A paper is missing: ${paper.nameEn}.` });
    this.paper = paper.code;
  }
}

export class UnknownPaper extends Refusal {
  readonly paper: string;

  constructor(paper: string) {
    super({ vi: 'Thủ tục này không yêu cầu giấy tờ đó.', en: 'The procedure does not ask for this paper.' });
    this.paper = paper;
  }
}

export class FileNotYours extends Refusal {
  constructor() {
    super({
      vi: 'Không tìm thấy tệp, hoặc tệp không thuộc về bạn.',
      en: 'There is no such file, or it is not yours.',
    });
  }
}

export class TooManyFiles extends Refusal {
  constructor(most: number) {
    super({ vi: `Một hồ sơ có nhiều nhất ${most} tệp.`, en: `A dossier has at most ${most} files.` });
  }
}
