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

export class StaffNotFound extends Refusal {
  constructor() {
    super({
      vi: 'Không có tài khoản cán bộ này, hoặc tài khoản đang bị khóa.',
      en: 'There is no such member of staff, or the account is suspended.',
    });
  }
}

export class StaffKnown extends Refusal {
  constructor() {
    super({
      vi: 'Tên đăng nhập hoặc danh tính này đã có tài khoản.',
      en: 'This login or subject has an account already.',
    });
  }
}

export class NotToOneself extends Refusal {
  constructor() {
    super({ vi: 'Không ai tự cấp quyền cho mình.', en: 'Nobody gives a right to themselves.' });
  }
}

export class ApprovalNeeded extends Refusal {
  constructor() {
    super({
      vi: 'Vai trò quản trị cần hai người: hãy đề xuất để người khác phê duyệt.',
      en: 'An administrative role takes two persons: propose it, and let another one approve.',
    });
  }
}

export class SecondPersonNeeded extends Refusal {
  constructor() {
    super({
      vi: 'Người đề xuất, người phê duyệt và người được cấp phải là ba người khác nhau.',
      en: 'Whoever proposes, whoever approves and whoever gets the role are three different persons.',
    });
  }
}

export class RoleHeld extends Refusal {
  constructor() {
    super({
      vi: 'Người này đã có hoặc đã được đề xuất vai trò đó tại cơ quan trong thời gian này.',
      en: 'They have the role there in a part of this time, or it is proposed for them.',
    });
  }
}

export class RoleGrantNotFound extends Refusal {
  constructor() {
    super({
      vi: 'Không có vai trò hoặc đề xuất này, hoặc đã kết thúc.',
      en: 'There is no such role of somebody, or no such proposal, or it is over.',
    });
  }
}

export class ProposalLapsed extends Refusal {
  constructor() {
    super({
      vi: 'Đề xuất đã hết hạn, hoặc người đề xuất không còn quyền cấp vai trò này.',
      en: 'The time of the proposal is over, or whoever made it may no longer give the role.',
    });
  }
}

export class DelegationNotFound extends Refusal {
  constructor() {
    super({
      vi: 'Không có ủy quyền này, hoặc ủy quyền không còn hiệu lực.',
      en: 'There is no such delegation, or it is not in force.',
    });
  }
}
