import { Refusal } from '../../server/kit/index.ts';

export class ModuleNotFound extends Refusal {
  constructor(id: string) {
    super({ vi: `Không có phân hệ ${id}.`, en: `There is no module ${id}.` });
  }
}

export class ModuleRequired extends Refusal {
  readonly modules: string;

  constructor(modules: readonly string[]) {
    const names = modules.join(', ');
    super({ vi: `Các phân hệ sau cần phân hệ này: ${names}.`, en: `These modules require it: ${names}.` });
    this.modules = names;
  }
}

export class RequirementsOff extends Refusal {
  readonly modules: string;

  constructor(modules: readonly string[]) {
    const names = modules.join(', ');
    super({ vi: `Cần bật trước các phân hệ: ${names}.`, en: `These modules must be on first: ${names}.` });
    this.modules = names;
  }
}

export class GraphBroken extends Refusal {
  constructor() {
    super({
      vi: 'Không thể dựng lại hệ thống với thay đổi này; mọi thứ giữ nguyên.',
      en: 'The graph cannot be composed with this change; everything stays as it was.',
    });
  }
}

/** The administration cannot switch itself off: nobody could switch it on again. */
export class AdminStaysOn extends Refusal {
  constructor() {
    super({ vi: 'Không thể tắt phân hệ quản trị.', en: 'The administration cannot be switched off.' });
  }
}
