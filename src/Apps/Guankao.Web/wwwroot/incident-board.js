// The board shows the same after a reload. With this file it changes by itself, and says so when the line is cut.
(() => {
  const board = document.querySelector("#board");
  if (!board || !window.EventSource) return;
  const english = board.dataset.language === "en";
  const list = document.querySelector("#situations");
  const pulse = document.querySelector("#pulse");
  const want = { d: board.dataset.district, agency: board.dataset.agency, state: board.dataset.state };
  const own = board.dataset.own.split("|").filter(name => name);
  const answer = document.querySelector("#answer");
  const most = 150;
  let version = Number(board.dataset.version);
  let unseen = 0;

  const clock = when => new Date(when).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Taipei" });
  const word = (row, name) => row[name + (english ? "En" : "Zh")];
  const make = (tag, text, name, lang) => {
    const made = document.createElement(tag);
    if (text !== undefined && text !== null) made.textContent = text;
    if (name) made.className = name;
    if (lang) made.lang = "zh-Hant-TW";
    return made;
  };

  const wanted = row => (!want.d || row.d === want.d) && (!want.agency || row.tasks.some(task => task.agency === want.agency))
    && (want.state ? row.state === want.state : row.state === "Open" || row.state === "Taken");

  const filled = (words, ...values) => values.reduce((text, value, at) => text.replace(`{${at}}`, value), words);

  // Who may answer for a bureau does so on a card that came in by itself too.
  const answering = row => {
    const task = row.tasks.find(each => own.includes(each.agency)) ?? (board.dataset.divides ? row.tasks.find(each => each.lead) : null);
    if (!task || !answer) return null;
    const made = answer.content.cloneNode(true);
    made.querySelector("details p").textContent = word(task, "why");
    made.querySelector("[name=point]").value = task.id;
    made.querySelectorAll("button").forEach(button => {
      if ((button.value === "Finish") !== task.taken) button.remove();
      else button.querySelector("span").textContent = " " + row.n;
    });
    const who = made.querySelector("[name=who]");
    if (who) { who.id = "who-" + task.id.replaceAll("-", ""); made.querySelector("label").htmlFor = who.id; }
    return made;
  };

  const card = row => {
    const item = make("li", null, "situation s-" + row.severity + " new");
    item.id = "s-" + row.id.replaceAll("-", "");
    const top = make("p", null, "top-line");
    const link = make("a");
    link.href = board.dataset.here + "/situations/" + row.id;
    link.append(make("span", row.d + row.place, "", true));
    top.append(make("span", word(row, "severity"), "tag"), " ", make("b", row.n), " ", link, " ", make("small", clock(row.at)));
    const what = make("p", word(row, "damage") + (row.people > 0 ? " · " + board.dataset.people + " " + row.people : ""));
    const who = make("p", null, "who");
    who.append(make("span", word(row, "state"), "state"));
    if (row.lead) {
      const lead = make("span");
      lead.append(" ", make("span", row.lead, "", true), " ", make("small", word(row, "lead")));
      who.append(lead);
    }
    item.append(top, what);
    if (row.text) item.append(make("p", row.text, "said", true));
    item.append(who);
    const form = answering(row);
    if (form) item.append(form);
    return item;
  };

  // A card that holds a form somebody may be filling in keeps it; only its words change.
  const put = row => {
    const known = document.getElementById("s-" + row.id.replaceAll("-", ""));
    if (!wanted(row)) { known?.remove(); return; }
    const made = card(row);
    if (!known) { list.prepend(made); unseen += 1; while (list.children.length > most) list.lastElementChild.remove(); return; }
    const form = known.querySelector("form");
    if (form?.contains(document.activeElement)) { known.querySelector(".who")?.replaceWith(made.querySelector(".who")); return; }
    if (known.querySelector("details.why")?.open) made.querySelector("details.why")?.setAttribute("open", "");
    known.replaceWith(made);
  };

  const counts = news => {
    const sum = name => news.districts.reduce((all, row) => all + row[name], 0);
    const set = (id, value) => { const at = document.getElementById(id); if (at) at.textContent = value; };
    set("n-open", sum("open")); set("n-life", sum("life")); set("n-done", sum("done")); set("n-waiting", news.waiting);
    set("n-late", filled(board.dataset.late, news.late));
    const top = Math.max(1, ...news.districts.map(row => row.open));
    for (const row of news.districts) {
      const cells = document.querySelectorAll(`#districts tr[data-d="${CSS.escape(row.d)}"] td`);
      if (cells.length === 3) { cells[0].textContent = row.open; cells[1].textContent = row.life; cells[2].textContent = row.done; }
      document.querySelector(`.incident-map path[data-d="${CSS.escape(row.d)}"]`)?.setAttribute("fill-opacity", row.open === 0 ? "0.04" : String(0.15 + 0.75 * row.open / top));
      const number = document.querySelector(`.incident-map text[data-c="${CSS.escape(row.d)}"]`);
      if (number) number.textContent = row.open;
    }
  };

  // Links that somebody is on keep the eye of the keyboard where it was.
  const redo = (list, items) => {
    const held = list.contains(document.activeElement) ? document.activeElement.href : null;
    list.replaceChildren(...items);
    if (held) [...list.querySelectorAll("a")].find(link => link.href === held)?.focus();
  };

  const lacking = lack => {
    const item = make("li", filled(board.dataset.lacks, lack[english ? "en" : "zh"], lack.n, word(lack, "unit")));
    if (lack.from) {
      const from = make("small", " " + board.dataset.stock + " ");
      from.append(make("span", lack.from, "", true), " " + lack.has);
      item.append(from);
    }
    return item;
  };

  const ranked = place => {
    const item = make("li");
    const link = make("a", place.d, "", true);
    link.href = board.dataset.here + "?district=" + encodeURIComponent(place.d);
    item.append(link, " ", make("small", word(place, "why")));
    if (place.lacks.length > 0) {
      const lacks = make("ul", null, "lacks");
      lacks.append(...place.lacks.map(lacking));
      item.append(lacks);
    }
    return item;
  };

  const said = message => {
    const item = make("li");
    const words = make("span", clock(message.at) + " ");
    if (message.to) words.append(make("b", message.to, "", true), " ");
    words.append(english ? message.en : message.zh);
    item.append(words);
    return item;
  };

  const beds = shelter => {
    const item = make("li", null, shelter.occupied >= shelter.capacity ? "full" : "");
    item.append(make("span", shelter.d + " " + shelter.name, "", true), " ", make("b", shelter.occupied + " / " + shelter.capacity));
    return item;
  };

  const picture = news => {
    redo(document.querySelector("#ranking"), news.places.map(ranked));
    document.querySelector("#needs-none").hidden = news.places.length > 0;
    for (const [name, rows, show] of [["#messages", news.messages, said], ["#shelters", news.shelters, beds]]) {
      const section = document.querySelector(name);
      section.hidden = rows.length === 0;
      redo(section.querySelector("ul"), rows.map(show));
    }
  };

  const say = words => { pulse.textContent = words; };
  let source;
  const listen = () => {
    source = new EventSource(board.dataset.live + "?since=" + version);
    source.addEventListener("news", told => {
      const news = JSON.parse(told.data);
      version = news.version;
      board.dataset.version = version;
      news.rows.forEach(put);
      counts(news);
      picture(news);
      say(board.dataset.fresh.replace("{0}", clock(Date.now())));
      if (unseen > 0 && !document.hasFocus()) document.title = `(${unseen}) ` + document.title.replace(/^\(\d+\) /, "");
      if (news.closed) { source.close(); location.reload(); }
    });
    source.onopen = () => say(board.dataset.fresh.replace("{0}", clock(Date.now())));
    source.onerror = () => {
      say(board.dataset.lost.replace("{0}", clock(Date.now())));
      // A line that the server has shut for good is not opened again by the browser.
      if (source.readyState === EventSource.CLOSED) setTimeout(listen, 3000);
    };
  };
  addEventListener("focus", () => { unseen = 0; document.title = document.title.replace(/^\(\d+\) /, ""); });
  addEventListener("pagehide", () => source?.close());
  listen();
})();
