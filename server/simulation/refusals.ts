import { Refusal } from '../kit/errors.ts';

export class SimulationNotFound extends Refusal {
  constructor() {
    super({ vi: 'Không có lần mô phỏng này.', en: 'There is no such simulation.' });
  }
}

/** It has to end first. */
export class SimulationRunning extends Refusal {
  constructor() {
    super({ vi: 'Mô phỏng chưa gửi xong.', en: 'The simulation is still being posted.' });
  }
}

export class TooManySimulations extends Refusal {
  constructor(most: number) {
    super({
      vi: `Mỗi tài khoản chạy nhiều nhất ${most} lần mô phỏng mỗi ngày.`,
      en: `An account begins at most ${most} simulations a day.`,
    });
  }
}

/** A run is scored once; the next one is another. */
export class SimulationScored extends Refusal {
  constructor() {
    super({ vi: 'Lần mô phỏng này đã được chấm điểm.', en: 'The simulation has its score already.' });
  }
}

/** The program has not shown yet that it takes events rightly. */
export class ScoreTooLow extends Refusal {
  /** Empty where it has reported no simulation. */
  readonly score: string;
  readonly least: string;

  constructor(score: number | null, least: number) {
    super({
      vi: `Ứng dụng cần đạt ${least} điểm mô phỏng; hiện có: ${score ?? 'chưa có'}.`,
      en: `The program needs ${least} points in a simulation; it has: ${score ?? 'none yet'}.`,
    });
    this.score = score === null ? '' : String(score);
    this.least = String(least);
  }
}
