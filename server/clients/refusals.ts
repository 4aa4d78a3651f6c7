import { Refusal } from '../kit/errors.ts';

export class ClientNotFound extends Refusal {
  constructor() {
    super({
      vi: 'Không tìm thấy ứng dụng, hoặc ứng dụng không thuộc quyền của bạn.',
      en: 'There is no such client, or it is not yours.',
    });
  }
}

export class PrivateKeyGiven extends Refusal {
  constructor() {
    super({
      vi: 'Đây là khóa bí mật: không gửi cho ai. Hãy coi như đã lộ, tạo cặp khóa mới và chỉ gửi khóa công khai.',
      en: 'This is a private key: send it to nobody. Take it as lost, make a new pair and send the public key alone.',
    });
  }
}

export class ClientKeyKnown extends Refusal {
  constructor() {
    super({
      vi: 'Khóa hoặc tên khóa này đã được dùng; khóa đã thu hồi không dùng lại được.',
      en: 'The client has, or had, this key or one of this name; a retired key does not come back.',
    });
  }
}

export class TooManyClientKeys extends Refusal {
  constructor(most: number) {
    super({
      vi: `Một ứng dụng có nhiều nhất ${most} khóa cùng lúc; hãy thu hồi khóa cũ trước.`,
      en: `A client has at most ${most} keys at once; retire the old one first.`,
    });
  }
}

export class ClientKeyNotFound extends Refusal {
  constructor() {
    super({ vi: 'Ứng dụng không có khóa này.', en: 'The client has no such key.' });
  }
}

export class LastClientKey extends Refusal {
  constructor() {
    super({
      vi: 'Đây là khóa cuối cùng; hãy thêm khóa mới trước khi thu hồi.',
      en: 'This is the last key: add another one before.',
    });
  }
}
