import { Refusal } from '../../server/kit/index.ts';
import type { ModulePlan } from './model.ts';

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

/** What is frozen can be read on, and what is off cannot. */
export class ModuleIsOff extends Refusal {
  constructor(id: string) {
    super({
      vi: `Phân hệ ${id} đang tắt, không có gì để tạm ngừng.`,
      en: `Module ${id} is off: there is nothing to freeze.`,
    });
  }
}

/** It has work to finish, and was not to be switched off before. */
export class ModuleBusy extends Refusal {
  readonly plan: ModulePlan;

  constructor(plan: ModulePlan) {
    const open = plan.openWork.reduce((sum, { count }) => sum + count, 0);
    const running = plan.jobs.reduce((sum, jobs) => sum + jobs.running, 0);
    super({
      vi: `Phân hệ còn ${open} việc chưa giải quyết xong và ${running} tác vụ đang chạy; hãy chọn "tắt khi xong việc" hoặc "tạm ngừng nhận thay đổi".`,
      en: `The module has ${open} things to finish and ${running} running jobs; drain or freeze it.`,
    });
    this.plan = plan;
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

export class ChangeNotFound extends Refusal {
  constructor() {
    super({ vi: 'Không có lần chuyển trạng thái phân hệ này.', en: 'There is no such change of a module.' });
  }
}

export class ChangeOver extends Refusal {
  constructor() {
    super({
      vi: 'Lần chuyển trạng thái phân hệ này đã kết thúc, không hủy được nữa.',
      en: 'This change has ended and cannot be cancelled any more.',
    });
  }
}

export class SettingsNotFound extends Refusal {
  constructor(module: string) {
    super({
      vi: `Không có phân hệ ${module}, hoặc phân hệ này không có cấu hình.`,
      en: `There is no module ${module}, or it has no settings.`,
    });
  }
}

/** Somebody else changed them meanwhile. */
export class SettingsChanged extends Refusal {
  readonly version: number;

  constructor(version: number) {
    super({
      vi: `Cấu hình đã được người khác thay đổi; phiên bản hiện nay là ${version}.`,
      en: `Somebody else has changed the settings; their version is ${version} now.`,
    });
    this.version = version;
  }
}

export class JobNotParked extends Refusal {
  constructor() {
    super({
      vi: 'Không có công việc nào như vậy đang bị giữ lại; có thể đã được chạy lại.',
      en: 'No such job is parked; it may have been run again already.',
    });
  }
}
