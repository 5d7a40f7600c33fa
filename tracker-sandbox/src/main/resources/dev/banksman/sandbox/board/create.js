// A new item.
import * as api from "./api.js";
import { attempt, el } from "./dom.js";

export function askForNew(board, open) {
  const choose = (name, values, label) =>
    el("label", {}, label, el("select", { name }, ...values.map(([value, text]) => el("option", { value }, text))));
  const dialog = el("dialog", { "aria-label": "New item" });
  const form = el("form", {
    onsubmit: async (event) => {
      event.preventDefault();
      const given = new FormData(form);
      const fields = {
        project: { key: given.get("project") }, issuetype: { name: given.get("type") }, summary: given.get("summary"),
        assignee: given.get("assignee") ? { accountId: given.get("assignee") } : null, duedate: given.get("due") || null,
      };
      const made = await attempt(() => api.create(fields));
      if (made) {
        dialog.close();
        open(made.key);
      }
    },
  },
  el("h2", {}, "New item"),
  el("label", {}, "Summary", el("input", { name: "summary", required: true, autocomplete: "off" })),
  el("div", { class: "two" },
    choose("project", board.projects.map((one) => [one.key, one.name]), "Project"),
    choose("type", ["Story", "Task", "Bug", "Epic"].map((one) => [one, one]), "Type"),
    choose("assignee", [["", "Nobody"], ...board.people.filter((one) => !one.app).map((one) => [one.accountId, one.name])], "Assignee"),
    el("label", {}, "Due", el("input", { name: "due", type: "date" }))),
  el("div", { class: "row" },
    el("button", { type: "button", onclick: () => dialog.close() }, "Cancel"),
    el("button", { class: "primary" }, "Create")));
  dialog.append(form);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
