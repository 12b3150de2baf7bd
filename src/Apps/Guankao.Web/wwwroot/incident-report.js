// The form sends itself without this file. With it a report that cannot be sent now waits in the phone, photographs too,
// and goes out by itself; its key keeps it from being taken twice.
(() => {
  const form = document.querySelector("#report");
  if (!form || !window.indexedDB || !window.fetch) return;
  const words = form.dataset;
  const box = document.querySelector("#queue");
  const says = document.querySelector("#queue-says");
  const queued = document.querySelector("#queued");
  const address = form.getAttribute("action");
  let busy = false;

  const newKey = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return [...bytes].map(byte => byte.toString(16).padStart(2, "0")).join("");
  };

  // The queue: one store, one record for each report of this incident.
  const opened = new Promise((done, fail) => {
    const asked = indexedDB.open("guankao-reports", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("reports", { keyPath: "key" });
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error);
  });
  const store = async (mode, act) => {
    const db = await opened;
    return new Promise((done, fail) => {
      const change = db.transaction("reports", mode);
      const asked = act(change.objectStore("reports"));
      change.oncomplete = () => done(asked.result);
      change.onerror = change.onabort = () => fail(change.error);
    });
  };
  const all = async () => (await store("readonly", kept => kept.getAll())).filter(row => row.address === address);
  const keep = row => store("readwrite", kept => kept.put(row));
  const forget = key => store("readwrite", kept => kept.delete(key));

  const label = row => {
    const value = name => row.fields.find(field => field[0] === name)?.[1] ?? "";
    return [value("district"), value("place"), value("text")].filter(part => part).join(" ").slice(0, 60) || value("damage");
  };
  const button = (text, act) => {
    const made = document.createElement("button");
    made.type = "button"; made.className = "plain"; made.textContent = text; made.addEventListener("click", act);
    return made;
  };
  const show = async () => {
    const rows = await all();
    box.hidden = rows.length === 0 && !says.textContent;
    queued.replaceChildren(...rows.map(row => {
      const item = document.createElement("li");
      item.append(label(row), " ");
      if (row.refused) {
        const why = document.createElement("b");
        why.textContent = words.refused + row.refused;
        item.append(why, " ", button(words.mend, () => back(row)), button(words.drop, async () => { await forget(row.key); show(); }));
      } else {
        const wait = document.createElement("small");
        wait.textContent = words.waiting;
        item.append(wait);
      }
      return item;
    }));
  };

  // What was refused comes back into the form as it was; nothing needs to be written again.
  const back = async row => {
    form.reset();
    for (const [name, value] of row.fields) {
      if (value instanceof Blob || name === "form-token") continue;
      const fields = form.querySelectorAll(`[name="${CSS.escape(name)}"]`);
      for (const field of fields) {
        if (field.type === "checkbox" || field.type === "radio") field.checked = field.checked || field.value === value;
        else field.value = value;
      }
    }
    const files = row.fields.filter(field => field[1] instanceof Blob);
    if (files.length) {
      const carried = new DataTransfer();
      files.forEach(([, file]) => carried.items.add(file));
      form.querySelector("[name=photos]").files = carried.files;
    }
    const more = form.querySelector("details");
    if (more) more.open = true;
    await forget(row.key);
    show();
    form.querySelector("#place").focus();
  };

  const token = () => form.querySelector("[name=form-token]").value;
  const renew = async () => {
    const page = await fetch(address, { cache: "no-store", redirect: "error" });
    const fetched = new DOMParser().parseFromString(await page.text(), "text/html").querySelector("#report [name=form-token]");
    if (fetched) form.querySelector("[name=form-token]").value = fetched.value;
    return Boolean(fetched);
  };
  const post = row => {
    const data = new FormData();
    row.fields.filter(field => field[0] !== "form-token").forEach(([name, value]) => data.append(name, value));
    data.set("form-token", token());
    return fetch(address, { method: "POST", body: data, headers: { "X-Guankao-Queue": "1" }, redirect: "error", signal: AbortSignal.timeout(60000) });
  };

  const flush = async () => {
    if (busy) return;
    busy = true;
    try {
      for (const row of (await all()).filter(row => !row.refused)) {
        says.textContent = words.sending;
        let answer = await post(row);
        if (answer.status === 400 && await renew()) answer = await post(row);
        if (answer.ok) {
          const taken = await answer.json();
          await forget(row.key);
          says.textContent = words.taken.replace("{0}", taken.number) + (taken.note ? " " + taken.note : "");
        } else if (answer.status === 422) {
          await keep({ ...row, refused: (await answer.json()).sentence });
          says.textContent = "";
        } else {
          says.textContent = answer.status === 401 || answer.status === 403 ? words.signin : words.gone;
          break;
        }
      }
    } catch {
      says.textContent = words.gone;
    } finally {
      busy = false;
      show();
    }
  };

  form.addEventListener("submit", async event => {
    event.preventDefault();
    form.querySelector("[name=seen]").value = new Date().toISOString();
    form.querySelector("[name=key]").value = newKey();
    const fields = [...new FormData(form).entries()].filter(([, value]) => !(value instanceof File && value.size === 0));
    try {
      await keep({ key: form.querySelector("[name=key]").value, address, fields });
    } catch {
      // No room in this browser: the plain form still goes out.
      says.textContent = words.full; box.hidden = false;
      form.submit();
      return;
    }
    const who = form.querySelector("[name=who]")?.value;
    const district = form.querySelector("[name=district]").value;
    form.reset();
    if (who) form.querySelector("[name=who]").value = who;
    form.querySelector("[name=district]").value = district;
    await show();
    await flush();
    box.scrollIntoView({ block: "nearest" });
  });

  const locate = document.querySelector("#locate");
  if (navigator.geolocation && locate) {
    locate.hidden = false;
    locate.addEventListener("click", () => navigator.geolocation.getCurrentPosition(
      found => {
        form.querySelector("[name=latitude]").value = found.coords.latitude.toFixed(5);
        form.querySelector("[name=longitude]").value = found.coords.longitude.toFixed(5);
        document.querySelector("#located").textContent = words.located.replace("{0}", Math.round(found.coords.accuracy));
      },
      () => { document.querySelector("#located").textContent = words.nowhere; },
      { enableHighAccuracy: true, timeout: 10000, maximumAge: 60000 }));
  }

  addEventListener("online", flush);
  setInterval(flush, 10000);
  navigator.serviceWorker?.register(words.worker, { scope: words.scope }).then(() => navigator.serviceWorker.ready).then(async ready => {
    // This page came before the worker did: it and its parts are kept now, for when the network is gone.
    ready.active?.postMessage({ keep: location.href, parts: [...document.querySelectorAll("link[rel=stylesheet], script[src]")].map(part => part.href || part.src) });
  }).catch(() => { /* The page works without it while the network is there. */ });
  show();
  flush();
})();
