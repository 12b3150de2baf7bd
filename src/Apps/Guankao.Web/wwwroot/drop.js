// The page works without this file. With it, a person may drop a file on the page and sees how far it has come.
(() => {
  const form = document.querySelector("form.drop");
  if (!form) return;
  const input = form.querySelector("input[type=file]");
  const button = form.querySelector("button");
  const panel = form.querySelector(".progress");
  const bar = panel.querySelector("progress");
  const words = panel.querySelector("p");
  const zone = form.querySelector(".zone");

  const show = text => { panel.hidden = false; words.textContent = text; };
  const ready = () => { button.disabled = false; bar.value = 0; };

  const replace = html => {
    const page = new DOMParser().parseFromString(html, "text/html");
    const main = page.querySelector("main");
    if (!main) { location.reload(); return; }
    const sentence = main.querySelector("#refusal");
    panel.hidden = true;
    document.querySelector("#refusal")?.remove();
    if (sentence) { form.before(sentence); sentence.focus(); }
    ready();
  };

  const send = () => {
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.upload.onprogress = e => {
      if (!e.lengthComputable) return;
      bar.value = 100 * e.loaded / e.total;
      show(form.dataset.sending.replace("{0}", String(Math.round(bar.value))));
    };
    request.upload.onload = () => { bar.removeAttribute("value"); show(form.dataset.reading); };
    request.onload = () => request.status < 400 ? location.assign(request.responseURL) : replace(request.responseText);
    request.onerror = () => { show(form.dataset.lost); ready(); };
    button.disabled = true;
    show(form.dataset.sending.replace("{0}", "0"));
    request.send(new FormData(form));
  };

  form.addEventListener("submit", e => { e.preventDefault(); send(); });
  for (const name of ["dragenter", "dragover"]) {
    document.addEventListener(name, e => { e.preventDefault(); zone.classList.add("over"); });
  }
  document.addEventListener("dragleave", e => { if (!e.relatedTarget) zone.classList.remove("over"); });
  document.addEventListener("drop", e => {
    e.preventDefault();
    zone.classList.remove("over");
    if (!e.dataTransfer?.files.length) return;
    // Two files at once are the server's to refuse, in its own words.
    input.multiple = e.dataTransfer.files.length > 1;
    input.files = e.dataTransfer.files;
    send();
  });
})();
