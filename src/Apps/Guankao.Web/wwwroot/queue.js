// The list works without this file. With it, j and k walk down and up.
(() => {
  const links = [...document.querySelectorAll(".queue tbody th a")];
  if (links.length === 0) return;
  document.addEventListener("keydown", e => {
    if (e.altKey || e.ctrlKey || e.metaKey || /^(input|select|textarea)$/i.test(e.target.tagName)) return;
    const step = e.key === "j" ? 1 : e.key === "k" ? -1 : 0;
    if (step === 0) return;
    const at = links.indexOf(document.activeElement);
    links[Math.min(links.length - 1, Math.max(0, at < 0 && step < 0 ? 0 : at + step))].focus();
    e.preventDefault();
  });
})();
