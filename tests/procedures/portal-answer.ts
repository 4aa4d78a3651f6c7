/** An answer of LayThuTuc in the form of the portal; what it says is invented. */
export const portalAnswer = {
  MATTHC: '1.001193.000.00.00.H28',
  TENTTHC: 'Đăng ký khai sinh',
  LINHVUCTHUCHIEN: [{ MALINHVUC: 'G15-HT02', TENLINHVUC: 'Hộ tịch' }],
  TRINHTUTHUCHIEN: [
    { TRUONGHOP: '', TRINHTU: [{ TENTRINHTU: 'Nộp hồ sơ.' }, { TENTRINHTU: 'Nhận kết quả.' }] },
  ],
  CACHTHUCTHUCHIEN: [
    {
      KENH: '1',
      THOIGIAN: [
        {
          THOIGIANGIAIQUYET: 1,
          DONVITINH: 'Ngày làm việc',
          MOTA: '',
          PHILEPHI: [{ MAPHILEPHI: 'LP1', SOTIEN: 5000, DONVI: 'Đồng', MOTA: 'Quá hạn' }],
        },
      ],
    },
    {
      KENH: '2',
      THOIGIAN: [{ THOIGIANGIAIQUYET: '4', DONVITINH: 'Giờ làm việc', MOTA: null, PHILEPHI: [] }],
    },
  ],
  THANHPHANHOSO: [
    {
      TRUONGHOP: 'Sinh tại cơ sở y tế',
      GIAYTO: [
        {
          MAGIAYTO: 'KQ.G15.000012',
          TENGIAYTO: 'Giấy chứng sinh',
          TENMAUDON: '',
          URL: '',
          SOBANCHINH: '1',
          SOBANSAO: '0',
        },
        {
          MAGIAYTO: 'BM.01',
          TENGIAYTO: 'Tờ khai',
          TENMAUDON: 'Tờ khai đăng ký khai sinh',
          URL: 'https://dichvucong.example/mau-01.docx',
          SOBANCHINH: 1,
          SOBANSAO: 2,
        },
      ],
    },
    {
      TRUONGHOP: 'Sinh ngoài cơ sở y tế',
      GIAYTO: [{ MAGIAYTO: 'BM.01', TENGIAYTO: 'Tờ khai', SOBANCHINH: 1, SOBANSAO: 2 }],
    },
  ],
  YEUCAU: 'Không.',
  DOITUONGTHUCHIEN: [{ MOTA: 'Công dân Việt Nam' }],
  KETQUATHUCHIEN: [{ MAKETQUA: 'KQ1', TENKETQUA: 'Giấy khai sinh' }],
  CANCUPHAPLY: [{ SOVANBAN: '60/2014/QH13', TENVANBAN: 'Luật Hộ tịch' }],
  COQUANTHUCHIEN: [{ MADONVI: '000.00.02.H28', TENDONVI: 'Sở Tư pháp' }],
};
