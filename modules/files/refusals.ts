import { Refusal } from '../../server/kit/index.ts';

export class FileNotFound extends Refusal {
  constructor() {
    super({
      vi: 'Không tìm thấy tệp, hoặc tệp không thuộc về bạn.',
      en: 'There is no such file, or it is not yours.',
    });
  }
}

export class FileTooLarge extends Refusal {
  constructor(megabytes: number) {
    super({ vi: `Tệp lớn hơn ${megabytes} MB.`, en: `The file is larger than ${megabytes} MB.` });
  }
}
