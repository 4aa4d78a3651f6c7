import { Refusal } from '../../kit/errors.ts';

/** No identity provider is set. */
export class SignInNotOffered extends Refusal {
  constructor() {
    super({
      vi: 'Hệ thống này chưa nối với nơi xác thực danh tính.',
      en: 'No identity provider is set up here.',
    });
  }
}

/** The identity provider does not answer. */
export class ProviderAway extends Refusal {
  constructor() {
    super({
      vi: 'Hệ thống xác thực danh tính hiện không phản hồi. Xin thử lại sau.',
      en: 'The identity provider does not answer at present. Please try again later.',
    });
  }
}

/** What a browser came back with does not fit what it left with, or does not hold. */
export class SignInFailed extends Refusal {
  constructor() {
    super({
      vi: 'Không đăng nhập được: câu trả lời của hệ thống xác thực không hợp lệ hoặc đã hết hạn. Xin đăng nhập lại từ đầu.',
      en: 'You could not be signed in: the answer of the identity provider is not valid, or no longer. Please begin again.',
    });
  }
}

/** The identity provider, or the person there, said no. */
export class SignInDeclined extends Refusal {
  constructor() {
    super({
      vi: 'Việc đăng nhập đã bị hủy tại hệ thống xác thực.',
      en: 'The sign-in was called off at the identity provider.',
    });
  }
}

/** The identity is proven, but belongs to no account here, and none may be made of it. */
export class NoAccount extends Refusal {
  constructor() {
    super({
      vi: 'Danh tính này chưa gắn với tài khoản nào ở đây. Cán bộ và tổ chức cần được quản trị viên gắn tài khoản trước.',
      en: 'This identity is tied to no account here. Staff and organisations are tied by an administrator first.',
    });
  }
}

/** The account is suspended. */
export class AccountSuspended extends Refusal {
  constructor() {
    super({ vi: 'Tài khoản đang bị tạm khóa.', en: 'The account is suspended.' });
  }
}

/** Somebody else signed in where a level was to rise. */
export class OtherAccount extends Refusal {
  constructor() {
    super({
      vi: 'Bạn đã xác thực bằng một tài khoản khác. Xin đăng xuất trước.',
      en: 'You proved another identity than the one you are signed in with. Please sign out first.',
    });
  }
}
