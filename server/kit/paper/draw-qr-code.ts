import { create } from 'qrcode';

/**
 * Draws `text` as a QR code (medium correction) in filled squares, so that it is sharp at any size; `size` is in points
 * and includes the quiet zone of four modules that ISO/IEC 18004 asks for.
 */
export function drawQrCode(
  document: PDFKit.PDFDocument,
  text: string,
  box: { readonly x: number; readonly y: number; readonly size: number },
): void {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const unit = box.size / (modules.size + 8);
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column) === 0) continue;
      document.rect(box.x + (column + 4) * unit, box.y + (row + 4) * unit, unit, unit);
    }
  }
  document.fill('black');
}
