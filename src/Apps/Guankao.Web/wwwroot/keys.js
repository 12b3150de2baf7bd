// Every act here is reached by Tab too. With this file, single keys save the way; a person may switch them off.
(() => {
  const help = document.querySelector("#keys");
  if (!help) return;
  const choice = help.querySelector("input[type=checkbox]");
  const kept = "guankao-keys";
  const read = () => { try { return localStorage.getItem(kept) !== "off"; } catch { return true; } };
  const keep = on => { try { localStorage.setItem(kept, on ? "on" : "off"); } catch { /* Forgotten with this page, then. */ } };
  choice.checked = read();
  choice.closest("p").hidden = false;
  choice.addEventListener("change", () => keep(choice.checked));

  const rows = [...document.querySelectorAll(".queue tbody th a")];
  const walk = step => {
    if (rows.length === 0) return false;
    const at = rows.indexOf(document.activeElement);
    rows[Math.min(rows.length - 1, Math.max(0, at < 0 ? 0 : at + step))].focus();
    return true;
  };
  const go = key => {
    const place = document.querySelector(`[data-key="${key}"]`);
    if (!place) return false;
    if (place.matches("details")) place.open = true;
    const field = place.matches("details") ? place.querySelector("textarea") : place;
    field.scrollIntoView({ block: "center" });
    field.focus();
    return true;
  };
  const acts = {
    j: () => walk(1),
    k: () => walk(-1),
    a: () => go("a"),
    r: () => go("r"),
    n: () => { const next = document.querySelector("a[data-key=n]"); next?.click(); return Boolean(next); },
    "?": () => { help.open = !help.open; help.querySelector("summary").focus(); return true; },
  };
  document.addEventListener("keydown", e => {
    if (!choice.checked || e.altKey || e.ctrlKey || e.metaKey || e.isComposing) return;
    if (e.target.closest("input:not([type=checkbox]), select, textarea, [contenteditable]")) return;
    if (Object.hasOwn(acts, e.key) && acts[e.key]()) e.preventDefault();
  });
})();
