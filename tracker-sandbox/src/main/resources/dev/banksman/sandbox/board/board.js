// The board: columns of cards that follow the site without being asked.
import * as api from "./api.js";
import { attempt, day, el, face, instant, kind, moment, say, shifted } from "./dom.js";
import { askForNew } from "./create.js";
import { close, openKey, panelChanged, show } from "./panel.js";

const state = { board: null, project: "", person: "", words: "", seen: new Map(), skew: 0, dragging: false };
const at = (id) => document.getElementById(id);

function people() {
  return state.board.people.filter((person) => !person.app);
}

function person(account) {
  return state.board.people.find((one) => one.accountId === account);
}

function fits(card) {
  const text = `${card.key} ${card.summary}`.toLowerCase();
  return (!state.project || card.key.startsWith(`${state.project}-`))
    && (!state.person || card.assignee === state.person)
    && text.includes(state.words);
}

// --- drawing ---

function draw() {
  if (state.dragging) return;
  const focused = document.activeElement?.closest?.(".card")?.dataset.key;
  const scrolled = new Map([...document.querySelectorAll(".cards")].map((list) => [list.dataset.status, list.scrollTop]));
  at("columns").replaceChildren(...state.board.statuses.map(column));
  document.querySelector(".card.open")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  document.querySelectorAll(".cards").forEach((list) => { list.scrollTop = scrolled.get(list.dataset.status) || 0; });
  if (focused) focusCard(focused);
  state.board.cards.forEach((card) => state.seen.set(card.key, print(card)));
}

const print = (card) => JSON.stringify(card);

function column(status) {
  const cards = state.board.cards.filter((card) => card.status === status.name && fits(card));
  const list = el("ul", { class: "cards", "data-status": status.name },
    ...(cards.length ? cards.map(drawCard) : [el("li", { class: "none" }, "Nothing here")]));
  const node = el("section", { class: "column", "data-status": status.name, "aria-label": `${status.name}, ${cards.length} items` },
    el("h2", {}, status.name, el("span", { class: "count" }, String(cards.length))), list);
  node.addEventListener("dragover", (event) => { event.preventDefault(); node.classList.add("over"); });
  node.addEventListener("dragleave", (event) => { if (!node.contains(event.relatedTarget)) node.classList.remove("over"); });
  node.addEventListener("drop", (event) => {
    event.preventDefault();
    node.classList.remove("over");
    move(event.dataTransfer.getData("text/plain"), status);
  });
  return node;
}

function drawCard(card) {
  const known = state.seen.get(card.key);
  const fresh = state.seen.size > 0 && known !== print(card);
  const epic = state.board.cards.find((one) => one.key === card.parent);
  const classes = ["card", card.flagged && "flagged", fresh && "fresh", openKey() === card.key && "open"].filter(Boolean);
  const node = el("li", {
    class: classes.join(" "), tabIndex: 0, draggable: true, "data-key": card.key,
    "aria-label": `${card.type} ${card.key}, ${card.summary}, ${card.status}`,
    onclick: () => open(card.key), onkeydown: (event) => keys(event, card),
  },
  epic ? el("span", { class: "epic", title: epic.summary }, epic.summary) : null,
  el("span", { class: "title" }, card.summary), meta(card),
  el("span", { class: "foot" }, kind(card.type), el("span", { class: "key" }, card.key), face(person(card.assignee))));
  node.addEventListener("dragstart", (event) => {
    event.dataTransfer.setData("text/plain", card.key);
    event.dataTransfer.effectAllowed = "move";
    state.dragging = true;
    node.classList.add("dragged");
  });
  node.addEventListener("dragend", () => { state.dragging = false; draw(); });
  return node;
}

function meta(card) {
  const bits = [];
  if (card.flagged) bits.push(el("span", { class: "flag" }, "⚑ Flagged"));
  if (card.due) bits.push(due(card));
  if (["Highest", "High"].includes(card.priority)) bits.push(el("span", { class: `prio ${card.priority}`, title: `Priority ${card.priority}` }, card.priority === "Highest" ? "↑↑" : "↑"));
  if (card.links) bits.push(el("span", { title: `${card.links} links` }, `⇄ ${card.links}`));
  if (card.comments) bits.push(el("span", { title: `${card.comments} comments` }, `✎ ${card.comments}`));
  if (card.app) bits.push(el("span", { class: "badge", title: "An app has left a note" }, "NOTE"));
  return bits.length ? el("span", { class: "meta" }, ...bits) : null;
}

function due(card) {
  const today = state.board.now.slice(0, 10);
  const open = card.status !== "Done";
  const days = Math.round((Date.parse(card.due) - Date.parse(today)) / 86400000);
  const how = open && days < 0 ? "late" : open && days <= 1 ? "soon" : "";
  return el("span", { class: `due ${how}`, title: how === "late" ? `Was due ${day(card.due)}` : `Due ${day(card.due)}` }, day(card.due).slice(4));
}

// --- moving ---

async function move(key, status) {
  const card = state.board.cards.find((one) => one.key === key);
  if (!card || card.status === status.name) return;
  card.status = status.name;
  state.dragging = false;
  draw();
  const moved = await attempt(() => api.move(key, status.transition));
  if (moved) say(`${key} is now ${status.name}`);
  else await refresh();
}

function focusCard(key) {
  document.querySelector(`.card[data-key="${CSS.escape(key)}"]`)?.focus();
}

function keys(event, card) {
  const all = state.board.statuses;
  const here = all.findIndex((status) => status.name === card.status);
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key] || 0;
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    open(card.key);
  } else if (step && event.shiftKey) {
    event.preventDefault();
    if (all[here + step]) move(card.key, all[here + step]);
  } else if (step) {
    event.preventDefault();
    const columns = [...document.querySelectorAll(".column")];
    columns[here + step]?.querySelector(".card")?.focus();
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    const next = event.key === "ArrowDown" ? event.target.nextElementSibling : event.target.previousElementSibling;
    if (next?.matches(".card")) next.focus();
  }
}

async function open(key) {
  await attempt(() => show(key, state.board, () => { draw(); focusCard(key); }));
  draw();
}

// --- around the board ---

function chips() {
  const all = [{ key: "", name: "All" }, ...state.board.projects];
  at("projects").replaceChildren(...all.map((project) => el("button", {
    type: "button", "aria-pressed": String(state.project === project.key),
    onclick: () => { state.project = project.key; chips(); draw(); },
  }, project.name)));
  at("faces").replaceChildren(...people().map((one) => el("button", {
    type: "button", "aria-pressed": String(state.person === one.accountId), "aria-label": one.name, title: one.name,
    onclick: () => { state.person = state.person === one.accountId ? "" : one.accountId; chips(); draw(); },
  }, face(one))));
}

function actors() {
  const choice = at("actor");
  if (choice.options.length === people().length) return;
  const remembered = api.rememberedActor();
  choice.replaceChildren(...people().map((one) => el("option", { value: one.accountId }, one.name)));
  if (people().some((one) => one.accountId === remembered)) choice.value = remembered;
  api.actAs(choice.value);
}

function tick() {
  if (!state.board) return;
  at("now").textContent = moment(shifted(state.board.now, Date.now() + state.skew - instant(state.board.now)));
}

function take(board) {
  state.board = board;
  state.skew = instant(board.now) - Date.now();
  at("site-name").textContent = board.site;
  document.title = `${board.site} · board`;
  actors();
  chips();
  draw();
  tick();
}

async function refresh() {
  take(await api.board());
}

async function follow() {
  for (;;) {
    try {
      const board = await api.board(state.board.version);
      if (board.version !== state.board.version) {
        take(board);
        await panelChanged(board);
      }
    } catch {
      say("The sandbox does not answer; trying again.", true);
      await new Promise((later) => { setTimeout(later, 1500); });
    }
  }
}

async function begin() {
  await refresh();
  const sites = await api.sites();
  if (sites.length > 1) {
    at("site-choice").hidden = false;
    at("site").replaceChildren(...sites.map((site) => el("option", { value: site.name }, site.name)));
    at("site").value = api.place.site;
  }
  at("site").addEventListener("change", () => { location.search = `?site=${encodeURIComponent(at("site").value)}`; });
  at("actor").addEventListener("change", () => api.actAs(at("actor").value));
  at("search").addEventListener("input", () => { state.words = at("search").value.trim().toLowerCase(); draw(); });
  at("create").addEventListener("click", () => askForNew(state.board, open));
  document.querySelectorAll("[data-advance]").forEach((button) => button.addEventListener("click", () =>
    attempt(async () => { await api.advance(button.dataset.advance); say(`The clock is ${button.textContent} further`); })));
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input, textarea, select");
    if (event.key === "/" && !typing) { event.preventDefault(); at("search").focus(); }
    if (event.key === "Escape" && !document.querySelector("dialog[open]")) close();
  });
  setInterval(tick, 1000);
  if (api.place.issue) await open(api.place.issue);
  await follow();
}

attempt(begin);
