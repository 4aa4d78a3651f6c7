import { momentInFigures, Refusal } from '../../server/kit/index.ts';

export class CampaignNotFound extends Refusal {
  constructor() {
    super({ vi: 'Không tìm thấy đợt tuyển sinh này.', en: 'There is no such admission campaign.' });
  }
}

/** Applications are handed in while a campaign is open, and at no other time. */
export class CampaignNotOpen extends Refusal {
  readonly opensAt: Date;
  readonly closesAt: Date;

  constructor({ opensAt, closesAt }: { readonly opensAt: Date; readonly closesAt: Date }) {
    const [from, to] = [opensAt, closesAt].map((at) => momentInFigures(at.toTemporalInstant()));
    super({
      vi: `Đợt tuyển sinh chỉ nhận hồ sơ từ ${from} đến trước ${to}.`,
      en: `The campaign takes applications from ${from} until before ${to}.`,
    });
    this.opensAt = opensAt;
    this.closesAt = closesAt;
  }
}

export class DrawNotPossible extends Refusal {
  constructor() {
    super({
      vi: 'Chỉ bốc thăm, xét tuyển một lần, sau khi hết hạn nhận hồ sơ.',
      en: 'Places are drawn once, after the campaign has closed.',
    });
  }
}

/** A child whose dossier waits would be left out of the draw. */
export class ApplicationsUndecided extends Refusal {
  readonly count: number;

  constructor(count: number) {
    super({
      vi: `Còn ${count} hồ sơ nộp đúng hạn chưa được giải quyết; giải quyết xong mới xét tuyển.`,
      en: `${count} applications that came in time are not decided yet; places are drawn after that.`,
    });
    this.count = count;
  }
}

export class PublicationNotPossible extends Refusal {
  constructor() {
    super({
      vi: 'Chỉ công bố được kết quả đã xét tuyển và chưa công bố.',
      en: 'Only results that were drawn, and are not published yet, can be published.',
    });
  }
}

export class DiplomaImportNotFound extends Refusal {
  constructor() {
    super({ vi: 'Không tìm thấy lần nhập sổ gốc này.', en: 'There is no such import of diplomas.' });
  }
}

export class DiplomaImportNotRead extends Refusal {
  constructor() {
    super({
      vi: 'Chỉ nhập vào sổ gốc một lần, sau khi mọi dòng của tệp đã được kiểm tra.',
      en: 'A file is taken into the register once, after all its rows are reported.',
    });
  }
}

export class DiplomasTooLarge extends Refusal {
  constructor(megabytes: number) {
    super({ vi: `Tệp lớn hơn ${megabytes} MB.`, en: `The file is larger than ${megabytes} MB.` });
  }
}

export class PupilNotFound extends Refusal {
  constructor() {
    super({
      vi: 'Không tìm thấy học sinh này đang học tại trường do cơ quan quản lý.',
      en: 'There is no such pupil at a school that the agency manages.',
    });
  }
}
