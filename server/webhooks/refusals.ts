import { Refusal, type Words } from '../kit/errors.ts';

/** Why an address is none for a webhook. */
type UrlFault = 'NO_URL' | 'CREDENTIALS' | 'FRAGMENT' | 'NOT_HTTPS' | 'PORT' | 'UNKNOWN_HOST' | 'ADDRESS';

const WORDS: Readonly<Record<UrlFault, Words>> = {
  NO_URL: { vi: 'Địa chỉ webhook không hợp lệ.', en: 'This is no address.' },
  CREDENTIALS: {
    vi: 'Địa chỉ webhook không được chứa tên và mật khẩu.',
    en: 'The address must not hold a name or a password.',
  },
  FRAGMENT: {
    vi: 'Địa chỉ webhook không được chứa phần sau dấu #.',
    en: 'The address must have no fragment.',
  },
  NOT_HTTPS: { vi: 'Webhook chỉ được gửi qua https.', en: 'Webhooks go over https alone.' },
  PORT: { vi: 'Cổng này không được phép.', en: 'This port is not allowed.' },
  UNKNOWN_HOST: { vi: 'Không tìm thấy máy chủ này.', en: 'There is no such host.' },
  ADDRESS: {
    vi: 'Địa chỉ này không thuộc mạng Internet công cộng.',
    en: 'The host is not on the public internet.',
  },
};

/** Nothing may be sent to this address. */
export class WebhookUrlRefused extends Refusal {
  readonly fault: UrlFault;

  constructor(fault: UrlFault) {
    super(WORDS[fault]);
    this.fault = fault;
  }
}

export class WebhookNotFound extends Refusal {
  constructor() {
    super({ vi: 'Không có webhook này.', en: 'There is no such webhook.' });
  }
}

export class TooManyWebhooks extends Refusal {
  constructor(most: number) {
    super({ vi: `Mỗi tài khoản có tối đa ${most} webhook.`, en: `An account has at most ${most} webhooks.` });
  }
}

/** It has to be resumed first. */
export class WebhookNotActive extends Refusal {
  constructor() {
    super({ vi: 'Webhook đang tạm dừng.', en: 'The webhook is paused.' });
  }
}

export class DeliveryNotFound extends Refusal {
  constructor() {
    super({ vi: 'Không có lần gửi này.', en: 'There is no such delivery.' });
  }
}
