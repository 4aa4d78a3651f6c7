import { Refusal } from '../kit/errors.ts';

/** What nobody holds cannot be given on. */
export class PermissionLacking extends Refusal {
  readonly permission: string;

  constructor(permission: string) {
    super({
      vi: `Bạn không thể cấp quyền mà mình không có tại cơ quan này: ${permission}.`,
      en: `Nobody grants what they do not hold there: ${permission}.`,
    });
    this.permission = permission;
  }
}
