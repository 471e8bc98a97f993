// How figures leave the page: as a file, by the clipboard, as JSON.

/** Pages that are not served over TLS have no clipboard but the oldest one. */
export async function copyText(text, root) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = Object.assign(document.createElement('textarea'), { value: text, className: 'aside' });
  root.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (!copied) throw new Error('the browser refused');
}

export function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has the file by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The same for `JSON.stringify` on pages that give lists or texts a `toJSON` of their own. */
export function plain(value) {
  if (typeof value === 'string') return value;
  if (value && typeof value === 'object') {
    for (const key of Object.keys(value)) plain(value[key]);
    Object.defineProperty(value, 'toJSON', { value: undefined });
  }
  return value;
}
