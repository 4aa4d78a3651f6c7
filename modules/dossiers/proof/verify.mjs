// Verifies a proof pack without its server: node verify.mjs [fingerprint of the province's key]
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const [expected] = process.argv.slice(2);
const UNLISTED = new Set(['manifest.json', 'manifest.sig', 'public-key.pem']);

const sha256 = (content) => createHash('sha256').update(content).digest('hex');
const read = (path) => readFileSync(join(folder, path));
const text = (path) => read(path).toString('utf8');
const json = (path) => JSON.parse(text(path));

/** Ends with what is wrong, in both languages. */
function insist(holds, vi, en) {
  if (holds) return;
  console.error(`KHÔNG HỢP LỆ: ${vi}\nNOT VALID: ${en}`);
  process.exit(1);
}

function fingerprintOf(pem) {
  return sha256(pem.replace(/-----[A-Z ]+-----|\s/g, ''));
}

function isSigned(content, signature, pem) {
  try {
    return verify(null, Buffer.from(content), createPublicKey(pem), Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

function filesBelow(path) {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const below = join(path, entry.name);
    return entry.isDirectory() ? filesBelow(below) : [relative(folder, below).split(sep).join('/')];
  });
}

/** The list is signed, each part is what the list says, and nothing is there beside. */
function verifyManifest() {
  const key = text('public-key.pem');
  const fingerprint = fingerprintOf(key);
  insist(
    expected === undefined || expected === fingerprint,
    `khóa trong gói (${fingerprint}) không phải khóa đã nêu`,
    `the key in the pack (${fingerprint}) is not the one that was given`,
  );
  const signed = text('manifest.json');
  insist(
    isSigned(signed, text('manifest.sig'), key),
    'chữ ký của manifest.json không đúng',
    'the signature of manifest.json is wrong',
  );
  const manifest = JSON.parse(signed);
  insist(manifest.key === fingerprint, 'manifest.json nêu khóa khác', 'manifest.json names another key');
  const present = new Set(filesBelow(folder));
  for (const { path, sha256: hash } of manifest.entries) {
    insist(present.delete(path), `thiếu ${path}`, `${path} is missing`);
    insist(sha256(read(path)) === hash, `${path} đã bị thay đổi`, `${path} was changed`);
  }
  for (const path of present)
    insist(UNLISTED.has(path), `${path} không thuộc gói này`, `${path} does not belong to the pack`);
  return { manifest, fingerprint };
}

/** The files that the timeline names with a place are those of the pack. */
function verifyFiles(manifest) {
  const listed = new Map(manifest.entries.map(({ path, sha256: hash }) => [path, hash]));
  const files = json('timeline.json').files.filter(({ path }) => path !== null);
  for (const { path, sha256: hash } of files)
    insist(
      listed.get(path) === hash,
      `${path} không phải tệp trong timeline.json`,
      `${path} is not the file that timeline.json names`,
    );
  return files.length;
}

/** Each entry of the audit log is in a seal, and each seal is in the chain that the province signed. */
function verifyAudit(fingerprint, dossier) {
  const { entries, seals, checkpoints, pending } = json('audit.json');
  const headers = new Map(seals.map((header) => [JSON.parse(header).seal, header]));
  const hashOf = (seal) => sha256(`seal\n${headers.get(seal)}`);
  const said = (seal) => JSON.parse(headers.get(seal));
  const signedSeals = new Set();
  for (const { statement, signature, publicKey } of checkpoints) {
    const { seal, hash, key } = JSON.parse(statement);
    insist(
      key === fingerprint &&
        fingerprintOf(publicKey) === fingerprint &&
        isSigned(statement, signature, publicKey),
      `chữ ký nhật ký tại niêm phong ${seal} không đúng`,
      `the signature of the audit log at seal ${seal} is wrong`,
    );
    insist(headers.has(seal) && hashOf(seal) === hash, `niêm phong ${seal} sai`, `seal ${seal} is wrong`);
    signedSeals.add(seal);
    for (let at = seal; headers.has(at - 1) && !signedSeals.has(at - 1); at -= 1) {
      insist(said(at).previous === hashOf(at - 1), `niêm phong ${at} sai`, `seal ${at} is wrong`);
      signedSeals.add(at - 1);
    }
  }
  for (const { entry, personal, commitment, seal, path } of entries) {
    const { id, subject, type, ground, groundType } = JSON.parse(entry);
    let hash = sha256(`leaf\n${personal === null ? commitment : sha256(personal)}\n${entry}`);
    for (const [side, other] of path)
      hash = sha256(side === 'left' ? `node\n${other}\n${hash}` : `node\n${hash}\n${other}`);
    insist(
      signedSeals.has(seal) && said(seal).root === hash,
      `mục nhật ký ${id} không có trong nhật ký đã ký`,
      `entry ${id} is not in the audit log that was signed`,
    );
    insist(
      (type === 'Dossier' && subject === dossier) || (groundType === 'Dossier' && ground === dossier),
      `mục nhật ký ${id} thuộc hồ sơ khác`,
      `entry ${id} is about another dossier`,
    );
  }
  return { proven: entries.length, pending };
}

const { manifest, fingerprint } = verifyManifest();
const files = verifyFiles(manifest);
const { proven, pending } = verifyAudit(fingerprint, manifest.dossier.id);
const name = manifest.dossier.code ?? `#${manifest.dossier.id}`;
console.log(
  `HỢP LỆ: hồ sơ ${name}, ${files} tệp, ${proven} mục nhật ký được chứng minh, ${pending} mục chưa được ký.\n` +
    `VALID: dossier ${name}, ${files} files, ${proven} audit entries proven, ${pending} not signed yet.`,
);
if (expected === undefined)
  console.log(
    `Hãy đối chiếu dấu vân tay khóa: ${fingerprint}\nCompare the fingerprint of the key: ${fingerprint}`,
  );
