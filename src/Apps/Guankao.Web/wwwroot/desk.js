// The page works without this file. With it, what is written is saved by itself, and the check reads along.
(() => {
  const form = document.querySelector("form[data-autosave]");
  if (!form) return;
  const status = document.querySelector("#autosaved");
  const wait = 2500;
  let timer = 0, busy = false, dirty = false, stopped = false;

  const say = text => { status.textContent = text; };

  // Takes the regions that the server knows better; never the fields somebody is writing in.
  const take = html => {
    const page = new DOMParser().parseFromString(html, "text/html");
    const based = page.querySelector("form[data-autosave] input[name=basedOn]");
    if (!based) { stopped = true; location.reload(); return; }
    form.elements.basedOn.value = based.value;
    for (const id of ["check", "refusal"]) {
      const [old, now] = [document.getElementById(id), page.getElementById(id)];
      if (old && now) old.replaceWith(now); else old?.remove();
    }
    say(page.querySelector("#autosaved")?.textContent || form.dataset.saved);
  };

  const conflict = html => {
    stopped = true;
    const page = new DOMParser().parseFromString(html, "text/html");
    document.querySelector("main").replaceWith(page.querySelector("main"));
    document.querySelector("#conflict, #refusal")?.scrollIntoView();
  };

  const save = async () => {
    if (busy || stopped || !dirty) return;
    [busy, dirty] = [true, false];
    say(form.dataset.saving);
    try {
      const answer = await fetch(form.dataset.autosave, { method: "POST", body: new FormData(form), headers: { "Guankao-Autosave": "1" } });
      const html = await answer.text();
      if (answer.ok) take(html); else if (answer.status === 409) conflict(html); else { dirty = true; say(form.dataset.unsaved); }
    } catch {
      dirty = true;
      say(form.dataset.unsaved);
    }
    busy = false;
    if (dirty) later();
  };

  const later = () => { clearTimeout(timer); timer = setTimeout(save, wait); };

  form.addEventListener("input", () => { dirty = true; later(); });
  form.addEventListener("submit", () => { stopped = true; });
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") save(); });
  addEventListener("beforeunload", e => { if (dirty && !stopped) e.preventDefault(); });
})();
