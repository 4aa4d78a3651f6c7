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

/** A run is scored once; the next one is another. */
export class SimulationScored extends Refusal {
  constructor() {
    super({ vi: 'Lần mô phỏng này đã được chấm điểm.', en: 'The simulation has its score already.' });
  }
}
