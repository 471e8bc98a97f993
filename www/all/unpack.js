// The module inside a script: bytes that were compressed by deflate and written in base64. They are unpacked here and
// never fetched: policies forbid `data:` addresses.

/**
 * @param {string} packed
 * @returns {Promise<ArrayBuffer>} what was packed
 */
export async function unpack(packed) {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).arrayBuffer();
}
