import {
  boolean,
  choice,
  choices,
  entity,
  everybody,
  int,
  maybe,
  string,
} from '../../../server/kit/index.ts';
import { HeldIn, Paper } from '../model.ts';

export const heldIn = choices(
  HeldIn,
  'HeldIn',
  'Where the data of a paper lies already, so that nobody need hand it in.',
  {
    NATIONAL_REPOSITORY: 'In the national repository of electronic papers (kho dữ liệu quốc gia).',
    POPULATION_DATABASE: 'In the national database of the population (CSDL quốc gia về dân cư).',
    EARLIER_DOSSIER: 'Among the papers of an earlier dossier (tái sử dụng).',
    EARLIER_RESULT: 'It is the result of an earlier dossier (tái sử dụng từ kết quả hồ sơ khác).',
  },
);

export const paper = entity(Paper, {
  description: 'A component of the dossier (thành phần hồ sơ).',
  table: 'procedures.component',
  key: 'id',
  visible: everybody,
  columns: {
    code: string('Code of the paper.'),
    name: string('Official name.'),
    nameEn: string('Name in English.'),
    originals: int('How many originals (bản chính).'),
    copies: int('How many copies (bản sao).'),
    mandatory: boolean('Whether the dossier is incomplete without it.'),
    caseName: maybe(string('The one case (trường hợp) that asks for it; null where all do.')),
    formName: maybe(string('The form to fill in (mẫu đơn, tờ khai).')),
    formUrl: maybe(string('Where the form is.')),
    heldIn: maybe(choice(HeldIn, 'Where its data lies already; null where it has to be handed in.')),
    resultOf: maybe(string('Code of the procedure whose result it is.')),
  },
});
