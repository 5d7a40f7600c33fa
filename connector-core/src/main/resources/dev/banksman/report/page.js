
"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const byKey = new Map(data.items.map((item) => [item.h.key, item]));
  const MOST_LISTED = 150;
  const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
  const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  const CATEGORY = { "to do": "todo", "in progress": "doing", "done": "done" };

  /* Text from the tracker only ever becomes a text node. */
  function el(tag, cls, ...children) {
    const node = document.createElement(tag);
    if (cls) node.className = cls;
    node.append(...children.filter((child) => child !== null && child !== ""));
    return node;
  }
  function shape(parent, tag, attributes, title) {
    const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    if (title) shape(node, "title", {}).textContent = title;
    parent.append(node);
    return node;
  }
  const foreign = (text) => el("bdi", "", text);

  function time(local) {
    const [year, month, day, hour, minute] = local.split(/[-T:]/).map(Number);
    return Date.UTC(year, month - 1, day, hour || 0, minute || 0);
  }
  function dayOf(millis) {
    const at = new Date(millis);
    return `${DAYS[at.getUTCDay()]} ${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
  }
  const moment = (local) => `${dayOf(time(local))}, ${local.slice(11)}`;

  /* The chart's legend brings one policy out. */
  function legend() {
    const list = document.getElementById("legend");
    if (!list) return;
    list.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (!button) return;
      const picked = button.getAttribute("aria-pressed") !== "true";
      for (const other of list.querySelectorAll("button")) other.setAttribute("aria-pressed", String(picked && other === button));
      const chart = document.querySelector(".chart");
      chart.classList.toggle("picked", picked);
      for (const bar of chart.querySelectorAll("g")) bar.classList.toggle("picked", picked && bar.dataset.c === button.dataset.c);
    });
  }

  /* Stretches of status, owner and blockage, the due dates and the findings, from the entries. */
  function story(item) {
    const begin = time(item.e[0].a);
    const tale = { begin, status: [], blocked: [], due: [], owner: "", findings: new Map(), last: begin };
    const stretch = (list, at, name, kind) => {
      if (list.length && list[list.length - 1].to === null) list[list.length - 1].to = at;
      if (name) list.push({ from: at, to: null, name, kind });
    };
    for (const entry of item.e) {
      const at = time(entry.a);
      tale.last = Math.max(tale.last, at);
      for (const [what, , to, category] of entry.d || []) {
        if (what === "status") stretch(tale.status, at, to, CATEGORY[category] || "other");
        if (what === "blocked") stretch(tale.blocked, at, to, "blocked");
        if (what === "owner") tale.owner = to;
        if (what === "due") tale.due.push({ at, day: to });
      }
      if (entry.k === "finding") finding(tale, entry, at);
    }
    return tale;
  }
  function finding(tale, entry, at) {
    const row = tale.findings.get(entry.p) || [];
    tale.findings.set(entry.p, row);
    if (entry.e === "opened") row.push({ from: at, to: null, key: entry.key, marks: [] });
    const open = row.find((bar) => bar.to === null && bar.key === entry.key);
    if (!open) return;
    if (entry.e === "rung") open.marks.push({ at, rung: entry.rung });
    if (entry.e === "resolved" || entry.e === "withdrawn") open.to = at;
  }
  function dayEnd(text) {
    const found = /(\d+) (\w{3}) (-?\d+)$/.exec(text);
    return found ? Date.UTC(Number(found[3]), MONTHS.indexOf(found[2]), Number(found[1]) + 1) : null;
  }

  function lanes(tale, width) {
    const LEFT = width < 520 ? 92 : 150, ROW = 24, BAR = 15;
    const dues = tale.due.map((due) => ({ ...due, end: dayEnd(due.day) })).filter((due) => due.end !== null);
    const from = tale.begin;
    let until = Math.max(tale.last, ...dues.map((due) => due.end).filter((end) => end < tale.last + 3e10));
    until += Math.max((until - from) * 0.04, 36e5);
    const x = (at) => LEFT + (width - LEFT) * Math.min(1, Math.max(0, (at - from) / (until - from)));
    const rows = ["Status"];
    if (tale.blocked.length) rows.push("Blocked");
    if (dues.length) rows.push("Due date");
    const policies = [...tale.findings.keys()].filter((p) => p >= 0);
    const height = (rows.length + policies.length) * ROW + 26;
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    svg.setAttribute("class", "lanes");
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", "Time line of the item; the list below tells the same");
    let y = 0;
    const label = (text) => {
      const most = width < 520 ? 13 : 22;
      shape(svg, "text", { x: 0, y: y + 12 }).textContent = text.length > most ? text.slice(0, most - 1) + "…" : text;
    };
    const bar = (part, cls, title, text) => {
      const w = Math.max(3, x(part.to === null ? until : part.to) - x(part.from) - 1);
      shape(svg, "rect", { x: x(part.from), y, width: w, height: BAR, rx: 2, class: cls }, title);
      if (text && w > text.length * 6.6 + 8) shape(svg, "text", { x: x(part.from) + 5, y: y + 11.5, class: "in" }).textContent = text;
    };
    const span = (part) => `${dayOf(part.from)} to ${part.to === null ? "the end" : dayOf(part.to)}`;
    label("Status");
    for (const part of tale.status) bar(part, part.kind, `${part.name}: ${span(part)}`, part.name);
    y += ROW;
    if (tale.blocked.length) {
      label("Blocked");
      for (const part of tale.blocked) bar(part, "blocked", `Blocked ${part.name}: ${span(part)}`, "");
      y += ROW;
    }
    if (dues.length) {
      label("Due date");
      shape(svg, "path", { d: `M${LEFT} ${y + 7.5}H${width}`, class: "grid" });
      dues.forEach((due, i) => {
        if (due.end > until) return;
        const c = x(due.end), now = i === dues.length - 1 && tale.due[tale.due.length - 1].day !== "";
        shape(svg, "path", { d: `M${c} ${y + 1}l6.5 6.5l-6.5 6.5l-6.5 -6.5z`, class: now ? "diamond" : "old" }, `${due.day}, set ${dayOf(due.at)}`);
      });
      y += ROW;
    }
    for (const p of policies) {
      label(data.policies[p].id);
      const lane = shape(svg, "g", { class: "c" + data.policies[p].c });
      for (const part of tale.findings.get(p)) {
        const w = Math.max(3, x(part.to === null ? until : part.to) - x(part.from));
        shape(lane, "rect", { x: x(part.from), y: y + 3, width: w, height: 9, rx: 2 }, span(part));
        for (const mark of part.marks) shape(svg, "path", { d: `M${x(mark.at)} ${y}v15`, class: "day" }, `Rung ${mark.rung}: ${dayOf(mark.at)}`);
      }
      y += ROW;
    }
    axis(svg, { from, until, left: LEFT, width, y: y + 12 });
    return svg;
  }
  function axis(svg, at) {
    shape(svg, "path", { d: `M${at.left} ${at.y - 11}H${at.width}`, class: "grid" });
    shape(svg, "text", { x: at.left, y: at.y + 5 }).textContent = dayOf(at.from);
    shape(svg, "text", { x: at.width, y: at.y + 5, "text-anchor": "end" }).textContent = dayOf(at.until);
  }

  /* The list of what happened. */
  const NAMES = { status: "Status", owner: "Owner", due: "Due date", blocked: "Blocked", link: "Link", unlink: "Link removed" };
  function difference([what, from, to], born) {
    if (what === "comment") return el("div", "", el("span", "what", "Comment by "), foreign(from || "somebody"));
    if (what === "link" || what === "unlink") return el("div", "", el("span", "what", NAMES[what] + ": "), from + " ", foreign(to));
    const line = el("div", "", el("span", "what", NAMES[what] + ": "));
    if (!born || from) line.append(foreign(from || "none"), " → ");
    line.append(foreign(to || "none"));
    return line;
  }
  function change(entry) {
    const kinds = new Set((entry.d || []).map((line) => line[0]));
    const item = el("li", kinds.size === 1 ? [...kinds][0] : "change", el("time", "", moment(entry.a)));
    if (entry.new) item.append(el("div", "what", "Created"));
    if (entry.k === "before") item.append(el("div", "what", "As it stood before the window"));
    const edited = [];
    for (const line of entry.d || []) {
      if (line[0] === "edited") edited.push(line[1]);
      else item.append(difference(line, entry.new || entry.k === "before"));
    }
    if (edited.length) item.append(el("div", "", el("span", "what", "Edited: "), edited.join(", ")));
    return item;
  }

  const ENDS = { resolved: ["put right", "over, by time alone"], withdrawn: ["withdrawn", "withdrawn"] };
  function told(entry) {
    const policy = data.policies[entry.p] || { id: "a policy", params: [], c: 8 };
    const words = ENDS[entry.e] ? ENDS[entry.e][entry.time ? 1 : 0]
      : entry.e === "opened" ? "found" : entry.e === "rung" ? `rung ${entry.rung}` : "updated";
    const title = el("div", "", el("b", "", policy.id), " ", words);
    if (entry.base) title.append(el("span", "tag", "so already"));
    else if (entry.e === "opened" && policy.mode && policy.mode !== "advise" && policy.mode !== "enforce") title.append(el("span", "tag", "mode " + policy.mode));
    const item = el("li", "finding c" + policy.c, el("time", "", moment(entry.a)), title);
    if (entry.why) {
      for (const effect of entry.x) if (effect.held.length) item.append(heldBack(effect));
      item.append(why(entry, policy));
    }
    return item;
  }
  function heldBack(effect) {
    const held = `A ${effect.what} is held: ${effect.held.join(", ")}`;
    if (!effect.text) return el("div", "what", held);
    const text = el("p");
    effect.text.split("\n").forEach((line, i) => text.append(el(i === 0 ? "b" : "span", "line", line)));
    return el("div", "said quiet", el("span", "what", held), text);
  }
  function why(entry, policy) {
    const box = el("details", "why", el("summary", "", "Why?"));
    const body = el("tbody");
    for (const [name, seen, against] of entry.why) body.append(el("tr", "", el("th", "", name), el("td", "", foreign(seen)), el("td", "", foreign(against))));
    const head = el("thead", "", el("tr", "", el("th", "", "Looked at"), el("th", "", "Seen"), el("th", "", "Compared with")));
    box.append(el("table", "", head, body));
    if (entry.facts.length) box.append(el("p", "", el("span", "what", "It states: "), foreign(entry.facts.map(([name, value]) => `${name} ${value}`).join("; "))));
    if (policy.params.length) box.append(el("p", "", el("span", "what", "Parameters: "), policy.params.map(([name, value]) => `${name} ${value}`).join("; ")));
    if (entry.closes) box.append(el("p", "", el("span", "what", "Closes when "), foreign(entry.closes), "."));
    return box;
  }

  const PIECES = { b: "b", i: "em", c: "code", l: "b", "@": "b" };
  function wrote(entry) {
    const item = el("li", "write", el("time", "", moment(entry.a)));
    if (!entry.n) {
      item.append(el("div", "", el("span", "what", "A " + entry.e + " "), foreign(entry.to || "")));
      return item;
    }
    const words = { "note post": "A note, as a new comment", "note edit": "The note, edited silently", "note fold": "The note, folded silently" };
    const note = el("div", "said");
    for (const paragraph of entry.n) {
      const text = el("p");
      for (const line of paragraph) {
        const row = el("span", "line");
        for (const [form, piece] of line) row.append(PIECES[form] ? el(PIECES[form], "", piece) : piece);
        text.append(row);
      }
      note.append(text);
    }
    item.append(el("div", "what", words[entry.e] || entry.e), note);
    return item;
  }

  /* Several edits and comments in a row fold into one line. */
  const isSmall = (entry) => entry.k === "change" && !entry.new && entry.d.every((line) => line[0] === "edited" || line[0] === "comment");
  function happened(entries) {
    const shown = [];
    for (let i = 0; i < entries.length; i++) {
      let end = i;
      while (end < entries.length && isSmall(entries[end])) end++;
      if (end - i >= 3) {
        const some = el("ol", "log", ...entries.slice(i, end).map(change));
        const line = `${end - i} edits and comments, ${dayOf(time(entries[i].a))} to ${dayOf(time(entries[end - 1].a))}`;
        shown.push(el("li", "edited", el("details", "", el("summary", "", line), some)));
        i = end - 1;
      } else {
        const entry = entries[i];
        shown.push(entry.k === "finding" ? told(entry) : entry.k === "write" ? wrote(entry) : change(entry));
      }
    }
    return shown;
  }

  function render(item) {
    const tale = story(item), head = item.h, place = document.getElementById("item");
    const key = el("p", "key");
    const safe = /^https?:\/\//.test(head.url || "");
    if (safe) {
      const link = el("a", "", foreign(head.key));
      link.href = head.url;
      link.rel = "noopener noreferrer";
      key.append(link);
    } else key.append(foreign(head.key));
    key.append(" · " + (head.kind || "item") + " in ", foreign(head.project || "?"));
    const now = el("dl", "now");
    const status = tale.status[tale.status.length - 1], due = tale.due[tale.due.length - 1];
    for (const [name, value] of [["Status", status && status.name], ["Owner", tale.owner], ["Due", due && due.day], ["Findings", String(item.n)]])
      now.append(el("div", "", el("dt", "", name), el("dd", "", foreign(value || "none"))));
    const log = el("ol", "log", ...happened(item.e));
    const firstWhy = log.querySelector("details.why");
    if (firstWhy) firstWhy.open = true;
    place.replaceChildren(key, el("h3", "", foreign(head.title || head.key)), now, lanes(tale, Math.max(300, place.clientWidth)), log);
  }

  /* Search, list and address. */
  function explorer() {
    const box = document.getElementById("explorer");
    if (!box) return;
    box.hidden = false;
    const query = document.getElementById("query"), policy = document.getElementById("policy"), list = document.getElementById("list");
    data.policies.forEach((p, i) => {
      const option = el("option", "", p.id);
      option.value = String(i);
      policy.append(option);
    });
    let current = null;
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
    const fits = (item, words) => words.every((word) => `${item.h.key} ${item.h.title || ""}`.toLowerCase().includes(word));
    const speaks = (item) => policy.value === "" || item.e.some((entry) => entry.p === Number(policy.value));
    function fill() {
      const words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
      const found = data.items.filter((item) => fits(item, words) && speaks(item));
      list.replaceChildren(...found.slice(0, MOST_LISTED).map((item) => {
        const button = el("button", "", el("span", "n", String(item.n)), el("span", "key", foreign(item.h.key)), el("span", "t", foreign(item.h.title || "")));
        button.type = "button";
        button.setAttribute("aria-current", String(item === current));
        button.dataset.key = item.h.key;
        button.addEventListener("click", () => { location.hash = "item=" + encodeURIComponent(item.h.key); });
        return el("li", "", button);
      }));
      document.getElementById("matches").textContent = found.length > MOST_LISTED
        ? `${found.length} items; the first ${MOST_LISTED} are listed` : found.length === 1 ? "1 item" : `${found.length} items`;
      return found;
    }
    function show(item) {
      current = item;
      render(item);
      for (const button of list.querySelectorAll("button")) button.setAttribute("aria-current", String(button.dataset.key === item.h.key));
    }
    function fromAddress(scroll) {
      const found = /^#item=(.+)$/.exec(location.hash);
      let key = "";
      try { key = found ? decodeURIComponent(found[1]) : ""; } catch { key = ""; }
      const item = byKey.get(key);
      if (!item) return false;
      show(item);
      if (scroll) document.getElementById(window.innerWidth > 860 ? "items" : "item").scrollIntoView({ behavior: scroll });
      return true;
    }
    query.addEventListener("input", fill);
    policy.addEventListener("change", fill);
    query.addEventListener("keydown", (event) => {
      const first = list.querySelector("button");
      if (event.key === "Enter" && first) first.click();
      if (event.key === "ArrowDown" && first) { event.preventDefault(); first.focus(); }
    });
    list.addEventListener("keydown", (event) => {
      const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
      const next = step && document.activeElement.parentElement[step];
      if (step) event.preventDefault();
      if (next) next.firstElementChild.focus();
    });
    window.addEventListener("hashchange", () => fromAddress(list.contains(document.activeElement) ? "" : calm.matches ? "instant" : "smooth"));
    let drawn = window.innerWidth;
    window.addEventListener("resize", () => {
      if (Math.abs(window.innerWidth - drawn) < 40 || !current) return;
      drawn = window.innerWidth;
      render(current);
    });
    fill();
    if (!fromAddress("instant") && data.items.length) show(data.items[0]);
  }

  function titles() {
    for (const place of document.querySelectorAll("[data-title]")) {
      const item = byKey.get(place.dataset.title);
      if (item) place.append(foreign(item.h.title || ""));
    }
  }

  legend();
  titles();
  explorer();
})();
