import type { Sizes } from '../sizes.ts';

const FAMILY =
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Quách Hà Xa'.split(' ');
const MIDDLE = 'Văn Thị Hữu Đức Minh Ngọc Thanh Quang Thu Xuân Hồng Bảo Gia Khánh Thùy Đình Công Mai'.split(
  ' ',
);
const GIVEN =
  'An Anh Bình Châu Chi Cường Dũng Dung Đạt Giang Hà Hải Hạnh Hiếu Hòa Hùng Huyền Hương Khoa Lan Linh Long Mai Nam Nga Nhung Phong Phúc Phương Quân Quỳnh Sơn Tâm Thảo Thắng Thủy Trang Trung Tú Tuấn Tùng Vân Việt Yến'.split(
    ' ',
  );

/** Persons with plausible names. The family names go by how common they are in Hòa Bình: the first ones come up most. */
export const persons = ({ persons: total }: Sizes) => `
  insert into people.person (id, full_name, citizen_number, birth_date, email)
  overriding system value
  select n,
    ${one(FAMILY, `least(bench.pick(n, 1, ${FAMILY.length}), bench.pick(n, 2, ${FAMILY.length}))`)} || ' ' ||
    ${one(MIDDLE, `bench.pick(n, 3, ${MIDDLE.length})`)} || ' ' ||
    ${one(GIVEN, `bench.pick(n, 4, ${GIVEN.length})`)},
    '017' || bench.pick(n, 5, 4) || lpad(bench.pick(n, 6, 100)::text, 2, '0') || lpad(n::text, 6, '0'),
    date '1940-01-01' + bench.pick(n, 7, 24000)::integer,
    'person-' || n || '@benchmark.invalid'
  from generate_series(1, ${total}) as n`;

function one(names: readonly string[], index: string): string {
  return `(array[${names.map((name) => `'${name}'`).join(', ')}])[1 + ${index}]`;
}
