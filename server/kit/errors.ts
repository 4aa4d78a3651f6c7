/** One sentence in both languages of the province's services. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/**
 * What a client did wrong, in words for a person and as a type to switch on. A module declares its refusals
 * as subclasses, and lists them beside the field that may answer with them. Anything else that is thrown is
 * a fault: masked and logged.
 */
export class Refusal extends Error {
  readonly vi: string;
  readonly en: string;

  constructor(words: Words) {
    super(words.en);
    this.name = new.target.name;
    this.vi = words.vi;
    this.en = words.en;
  }

  /** What a program that meets it outside a union is told besides the words. */
  get details(): Readonly<Record<string, unknown>> {
    return {};
  }
}

/** The input breaks a rule that is stated beside the field. */
export class InvalidInput extends Refusal {
  /** The path of the faulty value inside the arguments, with dots. */
  readonly field: string;

  constructor(field: string, words: Words) {
    super(words);
    this.field = field;
  }
}

/** The viewer lacks the permission that the field asks for. */
export class NotAllowed extends Refusal {
  constructor() {
    super({ vi: 'Bạn không có quyền thực hiện việc này.', en: 'You are not allowed to do this.' });
  }
}

/** Nobody is signed in, or the sign-in has ended. */
export class NotSignedIn extends Refusal {
  constructor() {
    super({ vi: 'Bạn cần đăng nhập.', en: 'You need to sign in.' });
  }
}

/** A program that only tries things out asked for what is real. */
export class NotInProduction extends Refusal {
  constructor() {
    super({
      vi: 'Ứng dụng đang ở môi trường thử nghiệm, chỉ dùng được sự kiện mô phỏng; quản trị viên cho phép vận hành chính thức khi đủ điểm mô phỏng.',
      en: 'The program is in the sandbox, with simulated events alone; once it has the score for it, an administrator promotes it.',
    });
  }
}

/** Somebody else's protected data was asked for, neither through a dossier nor with a reason. */
export class ReasonNeeded extends Refusal {
  constructor() {
    super({
      vi: 'Cần nêu lý do khi xem dữ liệu cá nhân của người khác (tiêu đề x-reason).',
      en: "Give a reason (header x-reason) to read somebody else's personal data.",
    });
  }
}

/** What was done is no longer being sealed; before that is mended nothing further is. */
export class AuditNotSealed extends Refusal {
  constructor() {
    super({
      vi: 'Nhật ký hệ thống đang không được niêm phong; tạm thời không nhận thay đổi.',
      en: 'The audit log is not being sealed at present; nothing can be changed until it is.',
    });
  }
}

/** The idempotency key was used before, with other content. */
export class IdempotencyKeyReused extends Refusal {
  constructor() {
    super({
      vi: 'Khóa chống gửi trùng này đã được dùng với nội dung khác.',
      en: 'This idempotency key was used before with other content.',
    });
  }
}

/** The module is frozen: it can be read, and nothing is done in it. */
export class ModuleFrozen extends Refusal {
  readonly module: string;

  constructor(module: string) {
    super({
      vi: `Phân hệ ${module} đang tạm ngừng nhận thay đổi; dữ liệu vẫn xem được.`,
      en: `The module ${module} is frozen: it can be read, and nothing can be changed in it at present.`,
    });
    this.module = module;
  }

  override get details(): Readonly<Record<string, unknown>> {
    return { module: this.module };
  }
}

/** The module is being switched off: what was begun in it goes on, and nothing new is begun. */
export class ModuleDraining extends Refusal {
  readonly module: string;

  constructor(module: string) {
    super({
      vi: `Phân hệ ${module} đang ngừng hoạt động, không nhận việc mới.`,
      en: `The module ${module} is being switched off, and takes nothing new.`,
    });
    this.module = module;
  }

  override get details(): Readonly<Record<string, unknown>> {
    return { module: this.module };
  }
}

/** Work was asked of a module that is switched off. */
export class ModuleNotEnabled extends Refusal {
  readonly module: string;

  constructor(module: string) {
    super({ vi: `Phân hệ ${module} đang tắt.`, en: `The module ${module} is switched off.` });
    this.module = module;
  }
}
