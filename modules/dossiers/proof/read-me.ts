import type { Context } from '../../../server/kit/index.ts';
import type { Dossier } from '../model.ts';

/** What a person reads who opens the pack. */
export function readMe({ audit, publicUrl }: Context, { id, code }: Dossier): string {
  const name = code ?? `#${id}`;
  const key = `${publicUrl}/.well-known/motcua-audit-key.pem`;
  return `# Gói chứng thực hồ sơ ${name} / Proof pack of dossier ${name}

## Tiếng Việt

Gói này chứng minh hồ sơ gồm những gì và ai đã làm gì với hồ sơ, mà không cần kết nối tới hệ thống.

- \`timeline.json\`: hồ sơ, tờ khai (nếu người tải gói được phép xem), các bước xử lý, danh sách tệp kèm mã băm SHA-256.
- \`files/\`: nội dung các tệp mà người tải gói được phép xem.
- \`audit.json\`: phần nhật ký của hồ sơ (mọi thao tác và mọi lượt xem dữ liệu cá nhân qua hồ sơ), kèm bằng chứng Merkle và chữ ký của tỉnh. Các mục mới hơn lần ký gần nhất chưa có trong gói (\`pending\`).
- \`manifest.json\`, \`manifest.sig\`: danh sách mọi thành phần và chữ ký Ed25519.

Cách kiểm tra (Node.js 20 trở lên, không cần cài thêm gì): giải nén rồi chạy

    node verify.mjs ${audit.fingerprint}

Số phía sau là dấu vân tay khóa công khai của tỉnh. Hãy lấy số đó từ nguồn độc lập với gói này, ví dụ ${key}.

## English

This pack proves what a dossier holds and who did what with it, without its server.

- \`timeline.json\`: the dossier, the form where whoever fetched the pack may see it, what happened, and the files with their SHA-256.
- \`files/\`: the contents that whoever fetched the pack may read.
- \`audit.json\`: the part of the audit log about the dossier (every act, and every read of personal data through it) with Merkle proofs and the province's signature. Entries younger than the last signature are not in it yet (\`pending\`).
- \`manifest.json\`, \`manifest.sig\`: the list of all parts and its signature (Ed25519).

To verify it (Node.js 20 or newer, nothing to install), unpack it and run

    node verify.mjs ${audit.fingerprint}

The number is the fingerprint of the province's public key. Get it from somewhere else than this pack, such as ${key}.
`;
}
