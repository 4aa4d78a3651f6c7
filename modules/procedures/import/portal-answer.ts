import { z } from 'zod';

const words = z.string().nullish();
const figure = z.union([z.string(), z.number()]).nullish();
const code = z.union([z.string(), z.number()]).transform(String);

function listOf<T extends z.ZodType>(each: T) {
  return z
    .array(each)
    .nullish()
    .transform((list) => list ?? []);
}

/** What the service LayThuTuc of the National Public Service Portal tells of a procedure. */
export const portalAnswer = z.object({
  MATTHC: z.string(),
  TENTTHC: z.string(),
  LINHVUCTHUCHIEN: listOf(z.object({ MALINHVUC: words, TENLINHVUC: words })),
  TRINHTUTHUCHIEN: listOf(
    z.object({ TRUONGHOP: words, TRINHTU: listOf(z.object({ TENTRINHTU: z.string() })) }),
  ),
  CACHTHUCTHUCHIEN: listOf(
    z.object({
      KENH: code,
      THOIGIAN: listOf(
        z.object({
          THOIGIANGIAIQUYET: figure,
          DONVITINH: words,
          MOTA: words,
          PHILEPHI: listOf(z.object({ MAPHILEPHI: words, SOTIEN: figure, DONVI: words, MOTA: words })),
        }),
      ),
    }),
  ),
  THANHPHANHOSO: listOf(
    z.object({
      TRUONGHOP: words,
      GIAYTO: listOf(
        z.object({
          MAGIAYTO: z.string(),
          TENGIAYTO: z.string(),
          TENMAUDON: words,
          URL: words,
          SOBANCHINH: figure,
          SOBANSAO: figure,
        }),
      ),
    }),
  ),
  YEUCAU: words,
  DOITUONGTHUCHIEN: listOf(z.object({ MOTA: words })),
  KETQUATHUCHIEN: listOf(z.object({ MAKETQUA: words, TENKETQUA: z.string() })),
  CANCUPHAPLY: listOf(z.object({ SOVANBAN: z.string(), TENVANBAN: z.string() })),
  COQUANTHUCHIEN: listOf(z.object({ MADONVI: words, TENDONVI: words })),
});

export type PortalAnswer = z.output<typeof portalAnswer>;
