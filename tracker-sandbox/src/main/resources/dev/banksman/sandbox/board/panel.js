// One item, opened beside the board: read, edited, linked, talked about.
import * as api from "./api.js";
import * as adf from "./adf.js";
import { attempt, el, face, kind, moment, say } from "./dom.js";

const panel = document.getElementById("panel");
let key = "";
let board = null;
let whenClosed = () => {};

export const openKey = () => key;

export async function show(wanted, current, closed) {
  board = current;
  const issue = await api.issue(wanted);
  key = issue.key;
  whenClosed = closed;
  draw(issue);
  panel.hidden = false;
  document.body.classList.add("aside");
  panel.querySelector(".close").focus({ preventScroll: true });
  history.replaceState(null, "", `?site=${encodeURIComponent(api.place.site)}&issue=${encodeURIComponent(key)}`);
}

export function close() {
  if (!key) return;
  key = "";
  panel.hidden = true;
  document.body.classList.remove("aside");
  history.replaceState(null, "", `?site=${encodeURIComponent(api.place.site)}`);
  whenClosed();
}

// Somebody changed something: what is not being typed into is drawn anew.
export async function panelChanged(current) {
  board = current;
  if (!key) return;
  const typing = panel.contains(document.activeElement) && document.activeElement.matches("input, textarea, select");
  const issue = await api.issue(key).catch(() => null);
  if (!issue) {
    say(`${key} is gone.`);
    close();
  } else if (!typing && !panel.querySelector("textarea.draft")) {
    draw(issue);
  } else {
    panel.querySelector(".talk")?.replaceWith(talk(issue));
    titles();
  }
}

async function reload() {
  draw(await api.issue(key));
}

const reopen = (other) => attempt(() => show(other, board, whenClosed));

const change = (fields) => attempt(async () => {
  await api.edit(key, fields);
  await reload();
});

function draw(issue) {
  const scrolled = panel.querySelector(".body")?.scrollTop || 0;
  const typed = panel.querySelector(".new-comment")?.value || "";
  const open = [...panel.querySelectorAll("details")].map((one) => one.open);
  panel.replaceChildren(
    el("div", { class: "head" }, kind(issue.fields.issuetype.name), el("b", {}, issue.key),
      el("span", { class: "quiet" }, `${issue.fields.project.name} · changed ${moment(issue.fields.updated)}`),
      el("button", { type: "button", class: "icon close", "aria-label": "Close", onclick: close }, "✕")),
    el("div", { class: "body" }, name(issue), facts(issue),
      text(issue, "description", "Description"), text(issue, board.fields["Acceptance criteria"], "Acceptance criteria"),
      links(issue), comments(issue), past(issue), foot(issue)));
  panel.querySelector(".new-comment").value = typed;
  [...panel.querySelectorAll("details")].forEach((one, index) => { one.open = open[index] || false; });
  panel.querySelector(".body").scrollTop = scrolled;
  titles();
}

// Smart links say what they lead to.
function titles() {
  panel.querySelectorAll(".smart-title").forEach((node) => {
    node.textContent = board.cards.find((card) => card.key === node.dataset.key)?.summary || "";
  });
}

function name(issue) {
  return el("textarea", {
    class: "name", value: issue.fields.summary, rows: 1, "aria-label": "Title",
    onkeydown: (event) => { if (event.key === "Enter") { event.preventDefault(); event.target.blur(); } },
    onchange: (event) => change({ summary: event.target.value.trim() }),
  });
}

function facts(issue) {
  const fields = issue.fields;
  const flagged = board.fields.Flagged;
  const choice = (options, value, changed) =>
    el("select", { onchange: (event) => changed(event.target.value) },
      ...options.map(([id, label]) => el("option", { value: id, selected: id === value }, label)));
  const here = board.statuses.find((status) => status.name === fields.status.name);
  const date = (id, label) => el("label", {}, label, el("input", {
    type: "date", value: fields[id] || "", onchange: (event) => change({ [id]: event.target.value || null }),
  }));
  return el("div", { class: "facts" },
    el("label", {}, "Status", choice(board.statuses.map((one) => [one.transition, one.name]), here?.transition,
      (id) => attempt(async () => { await api.move(key, id); await reload(); }))),
    el("label", {}, "Assignee", choice(
      [["", "Nobody"], ...board.people.filter((one) => !one.app).map((one) => [one.accountId, one.name])],
      fields.assignee?.accountId || "", (id) => change({ assignee: id ? { accountId: id } : null }))),
    date(board.fields["Start date"], "Start"), date("duedate", "Due"),
    el("label", { class: "wide" }, "Blocked reason", el("input", {
      value: fields[board.fields["Blocked reason"]] || "", placeholder: "What does it wait for?",
      onchange: (event) => change({ [board.fields["Blocked reason"]]: event.target.value.trim() || null }),
    })),
    el("label", { class: "check" }, el("input", {
      type: "checkbox", checked: Boolean(fields[flagged]),
      onchange: (event) => change({ [flagged]: event.target.checked ? [{ value: "Impediment" }] : null }),
    }), el("span", {}, "⚑ Flagged as impediment")));
}

function text(issue, id, label) {
  const value = issue.fields[id];
  const section = el("section", {});
  const read = () => section.replaceChildren(
    el("div", { class: "title-row" }, el("h3", {}, label),
      el("button", { type: "button", class: "link", onclick: write }, value ? "Edit" : "Add")),
    value ? adf.shown(value, reopen) : el("p", { class: "quiet" }, "Nothing written yet."));
  const write = () => {
    const draft = el("textarea", { class: "draft", value: value ? adf.plain(value) : "", rows: 6, "aria-label": label });
    section.replaceChildren(el("h3", {}, label), draft, el("div", { class: "row" },
      el("button", {
        type: "button", class: "primary", onclick: () => change({ [id]: draft.value.trim() ? adf.document_(draft.value, board.people) : null }),
      }, "Save"),
      el("button", { type: "button", onclick: read }, "Cancel"),
      el("span", { class: "quiet" }, "A line that begins with a dash is an item of a list.")));
    draft.focus();
  };
  read();
  return section;
}

function links(issue) {
  const list = el("ul", { class: "links" }, ...issue.fields.issuelinks.map((link) => {
    const other = link.outwardIssue || link.inwardIssue;
    return el("li", {},
      el("span", { class: "phrase" }, link.outwardIssue ? link.type.outward : link.type.inward),
      el("a", { class: "what", href: `?site=${api.place.site}&issue=${other.key}`, onclick: (event) => { event.preventDefault(); reopen(other.key); } },
        `${other.key}  ${other.fields.summary}`),
      el("span", { class: `lozenge ${other.fields.status.statusCategory.key}` }, other.fields.status.name),
      el("button", {
        type: "button", class: "icon", "aria-label": `Remove the link to ${other.key}`,
        onclick: () => attempt(async () => { await api.unlink(link.id); await reload(); }),
      }, "✕"));
  }));
  return el("section", {}, el("h3", {}, "Links"), issue.fields.issuelinks.length ? list : null, linkForm());
}

function linkForm() {
  const phrases = board.linkTypes.flatMap((type) =>
    type.inward === type.outward ? [[type, true]] : [[type, true], [type, false]]);
  const how = el("select", { "aria-label": "Kind of link" },
    ...phrases.map(([type, out], index) => el("option", { value: index }, out ? type.outward : type.inward)));
  const other = el("select", { "aria-label": "Other item", style: "flex: 1; min-width: 0" }, el("option", { value: "" }, "Choose an item…"),
    ...board.cards.filter((card) => card.key !== key).sort((a, b) => a.key.localeCompare(b.key, "en", { numeric: true }))
      .map((card) => el("option", { value: card.key }, `${card.key}  ${card.summary}`)));
  return el("div", { class: "row" }, how, other, el("button", {
    type: "button",
    onclick: () => other.value && attempt(async () => {
      const [type, out] = phrases[how.value];
      await (out ? api.link(type.name, key, other.value) : api.link(type.name, other.value, key));
      await reload();
    }),
  }, "Link"));
}

function talk(issue) {
  return el("ul", { class: "talk" }, ...issue.fields.comment.comments.map((comment) => {
    const app = comment.author.accountType === "app";
    return el("li", { class: app ? "app" : "" },
      face({ name: comment.author.displayName, app }),
      el("div", { class: "said" },
        el("div", { class: "by" }, el("b", {}, comment.author.displayName), app ? el("span", { class: "badge" }, "APP") : null,
          el("span", { class: "quiet" }, moment(comment.created)),
          comment.updated !== comment.created ? el("span", { class: "quiet", title: moment(comment.updated) }, "edited") : null,
          el("button", {
            type: "button", class: "link remove", onclick: () => attempt(async () => { await api.uncomment(key, comment.id); await reload(); }),
          }, "Delete")),
        adf.shown(comment.body, reopen)));
  }));
}

function comments(issue) {
  const typed = el("textarea", {
    class: "new-comment", placeholder: "Say something… @Name mentions a person", "aria-label": "New comment",
    onkeydown: (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send(); },
  });
  const send = () => typed.value.trim() && attempt(async () => {
    await api.comment(key, adf.document_(typed.value, board.people));
    typed.value = "";
    await reload();
  });
  return el("section", {}, el("h3", {}, "Comments"), talk(issue), typed,
    el("div", { class: "row" }, el("button", { type: "button", class: "primary", onclick: send }, "Comment"),
      el("span", { class: "quiet" }, `as ${board.people.find((one) => one.accountId === api.actor)?.name || "?"}`)));
}

function past(issue) {
  const entries = issue.changelog.histories.flatMap((entry) => entry.items.map((item) => [entry, item])).slice(0, 30);
  return el("details", {}, el("summary", { class: "quiet" }, `History (${issue.changelog.total})`),
    el("ul", { class: "history" }, ...entries.map(([entry, item]) => el("li", {},
      `${moment(entry.created)} · ${entry.author.displayName}: ${item.field} `,
      el("b", {}, `${short(item.fromString)} → ${short(item.toString)}`)))));
}

const short = (value) => (typeof value !== "string" || !value ? "–" : value.length > 60 ? `${value.slice(0, 57)}…` : value);

function foot(issue) {
  return el("div", { class: "row" }, el("button", {
    type: "button", class: "link", onclick: () => attempt(async () => { await api.remove(issue.key); close(); }),
  }, `Delete ${issue.key}`));
}
