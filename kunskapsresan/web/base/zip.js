// Store-only zip and SHA-256, synchronous and without libraries: crypto.subtle is missing on http:// to anything but
// localhost.
const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; k++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
  return n >>> 0;
});
export function crc32(bytes) {
  let c = ~0;
  for (const b of bytes) c = CRC[(c ^ b) & 255] ^ (c >>> 8);
  return ~c >>> 0;
}

export function sha256(bytes) {
  const K = [], H = [];
  for (let n = 2; K.length < 64; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) {
      if (n % d === 0) {
        prime = false;
        break;
      }
    }
    if (!prime) continue;
    if (H.length < 8) H.push((n ** 0.5 * 2 ** 32) | 0);
    K.push((n ** (1 / 3) * 2 ** 32) | 0);
  }
  const blocks = new Uint8Array(((bytes.length + 8 >> 6) + 1) * 64),
    view = new DataView(blocks.buffer),
    w = new Int32Array(64);
  blocks.set(bytes);
  blocks[bytes.length] = 128;
  view.setUint32(blocks.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(blocks.length - 4, bytes.length << 3);
  const r = (x, n) => (x >>> n) | (x << (32 - n));
  for (let at = 0; at < blocks.length; at += 64) {
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(at + i * 4);
    for (let i = 16; i < 64; i++) {
      const x = w[i - 15], y = w[i - 2];
      w[i] = w[i - 16] + (r(x, 7) ^ r(x, 18) ^ (x >>> 3)) + w[i - 7] + (r(y, 17) ^ r(y, 19) ^ (y >>> 10));
    }
    let [a, b, c, d, e, f, g, hh] = H;
    for (let i = 0; i < 64; i++) {
      const t1 = (hh + (r(e, 6) ^ r(e, 11) ^ r(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
      const t2 = ((r(a, 2) ^ r(a, 13) ^ r(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [a, b, c, d, e, f, g, hh] = [(t1 + t2) | 0, a, b, c, (d + t1) | 0, e, f, g];
    }
    [a, b, c, d, e, f, g, hh].forEach((x, i) => {
      H[i] = (H[i] + x) | 0;
    });
  }
  return H.map((x) => (x >>> 0).toString(16).padStart(8, "0")).join("");
}

/** {name: Uint8Array} → Uint8Array. */
export function zip(files, when = new Date()) {
  const time = (when.getHours() << 11) | (when.getMinutes() << 5) | (when.getSeconds() >> 1);
  const date = ((when.getFullYear() - 1980) << 9) | ((when.getMonth() + 1) << 5) | when.getDate();
  const parts = [], directory = [];
  let offset = 0;
  const header = (signature, name, data, extra) => {
    const view = new DataView(new ArrayBuffer(extra ? 46 : 30));
    let p = 0;
    const u16 = (x) => {
        view.setUint16(p, x, true);
        p += 2;
      },
      u32 = (x) => {
        view.setUint32(p, x, true);
        p += 4;
      };
    u32(signature);
    if (extra) u16(20);
    u16(20);
    u16(0x0800);
    u16(0);
    u16(time);
    u16(date);
    u32(crc32(data));
    u32(data.length);
    u32(data.length);
    u16(name.length);
    u16(0);
    if (extra) {
      u16(0);
      u16(0);
      u16(0);
      u32(0);
      u32(offset);
    }
    return [new Uint8Array(view.buffer), name];
  };
  for (const [path, data] of Object.entries(files)) {
    const name = new TextEncoder().encode(path);
    directory.push(...header(0x02014b50, name, data, true));
    const local = header(0x04034b50, name, data, false);
    parts.push(...local, data);
    offset += local[0].length + name.length + data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0),
    end = new DataView(new ArrayBuffer(22)),
    count = Object.keys(files).length;
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, count, true);
  end.setUint16(10, count, true);
  end.setUint32(12, size, true);
  end.setUint32(16, offset, true);
  const all = [...parts, ...directory, new Uint8Array(end.buffer)],
    out = new Uint8Array(all.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of all) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

async function inflate(data) {
  const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * [[path, bytes or null when it cannot be unpacked]] of every file in a zip, stored or deflated (someone may have zipped
 * again by hand). Throws when it is no zip.
 */
export async function unzipAll(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), out = [];
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new Error("Filen är ingen zip-fil.");
  let p = view.getUint32(end + 16, true);
  for (let n = view.getUint16(end + 10, true); n > 0; n--) {
    const method = view.getUint16(p + 10, true),
      size = view.getUint32(p + 20, true),
      length = view.getUint16(p + 28, true),
      local = view.getUint32(p + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(p + 46, p + 46 + length)).replaceAll("\\", "/");
    if (!name.endsWith("/")) out.push([name, await unpacked(bytes, view, method, size, local)]);
    p += 46 + length + view.getUint16(p + 30, true) + view.getUint16(p + 32, true);
  }
  return out;
}

async function unpacked(bytes, view, method, size, local) {
  try {
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
      data = bytes.subarray(start, start + size);
    return method === 0 ? data : method === 8 ? await inflate(data) : null;
  } catch {
    return null;
  }
}
