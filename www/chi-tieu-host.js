// For pages that hold charts in frames: <script src="chi-tieu-host.js" defer></script>. A frame of embed.html tells the
// height it needs, {type: 'chi-tieu-height', height: CSS pixels}; its <iframe> gets that height. Only frames of this page
// are heard, and none may grow without limit.

const LEAST = 40;
const MOST = 20_000;

addEventListener('message', ({ data, source }) => {
  if (data?.type !== 'chi-tieu-height' || !Number.isFinite(data.height)) return;
  for (const frame of document.getElementsByTagName('iframe')) {
    if (frame.contentWindow === source) frame.style.height = `${Math.min(Math.max(data.height, LEAST), MOST)}px`;
  }
});
