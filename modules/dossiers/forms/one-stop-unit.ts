/** The unit of an agency that takes dossiers in and hands results over, by the name that the circulars give it. */
export const ONE_STOP_UNIT = 'Bộ phận Tiếp nhận và Trả kết quả';
