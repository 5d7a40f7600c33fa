// Atlassian Document Format: shown, and made from plain text.
import { day, el } from "./dom.js";

const DEEPEST = 40;
const BOXES = new Set(["info", "note", "warning", "error", "success"]);

export function shown(document, open) {
  const node = el("div", { class: "adf" });
  node.append(...children(document, open, 0));
  return node;
}

function children(node, open, depth) {
  if (depth > DEEPEST) return ["…"];
  return (Array.isArray(node?.content) ? node.content : []).map((child) => one(child, open, depth + 1));
}

function one(node, open, depth) {
  const inner = () => children(node, open, depth);
  switch (node.type) {
    case "text": return marked(node);
    case "hardBreak": return el("br");
    case "paragraph": return el("p", {}, ...inner());
    case "heading": return el("h4", {}, ...inner());
    case "bulletList": return el("ul", {}, ...inner());
    case "orderedList": return el("ol", {}, ...inner());
    case "listItem": return el("li", {}, ...inner());
    case "blockquote": return el("blockquote", {}, ...inner());
    case "codeBlock": return el("pre", {}, el("code", {}, ...inner()));
    case "rule": return el("hr");
    case "mention": return el("span", { class: "mention" }, text(node.attrs?.text) || "@somebody");
    case "emoji": return text(node.attrs?.text) || text(node.attrs?.shortName);
    case "status": return el("span", { class: `lozenge ${text(node.attrs?.color)}` }, text(node.attrs?.text));
    case "date": return day(new Date(Number(node.attrs?.timestamp) || 0).toISOString());
    case "inlineCard": case "blockCard": return card(node, open);
    case "panel": {
      const type = BOXES.has(node.attrs?.panelType) ? node.attrs.panelType : "info";
      return el("div", { class: `box ${type}` }, ...inner());
    }
    case "expand": case "nestedExpand":
      return el("details", {}, el("summary", {}, text(node.attrs?.title) || "More"), el("div", {}, ...inner()));
    case "table": return el("table", {}, ...inner());
    case "tableRow": return el("tr", {}, ...inner());
    case "tableHeader": return el("th", {}, ...inner());
    case "tableCell": return el("td", {}, ...inner());
    default: return el("span", {}, ...inner());
  }
}

const text = (value) => (typeof value === "string" ? value : "");

// Only addresses that a link may safely lead to.
function address(href) {
  try {
    const url = new URL(text(href), location.href);
    return ["http:", "https:", "mailto:"].includes(url.protocol) ? url.href : "";
  } catch {
    return "";
  }
}

function marked(node) {
  let shownText = document.createTextNode(text(node.text));
  for (const mark of Array.isArray(node.marks) ? node.marks : []) {
    const tag = { strong: "strong", em: "em", code: "code", strike: "s", underline: "u" }[mark.type];
    if (tag) shownText = el(tag, {}, shownText);
    if (mark.type === "link" && address(mark.attrs?.href)) {
      shownText = el("a", { href: address(mark.attrs.href), rel: "noreferrer" }, shownText);
    }
  }
  return shownText;
}

// A smart link to an item of this site opens it here.
function card(node, open) {
  const url = address(node.attrs?.url);
  const key = /\/browse\/([A-Z][A-Z0-9_]+-\d+)$/.exec(url)?.[1];
  if (!key) return el("a", { class: "smart", href: url || "#", rel: "noreferrer" }, url);
  return el("a", { class: "smart", href: url, onclick: (event) => { event.preventDefault(); open(key); } },
    el("b", {}, key), el("span", { class: "smart-title", "data-key": key }));
}

// --- plain text, as it is typed, and back ---

export function plain(document) {
  const lines = [];
  for (const block of document?.content || []) {
    if (block.type === "bulletList" || block.type === "orderedList") {
      for (const item of block.content || []) lines.push(`- ${flat(item)}`);
    } else {
      lines.push(flat(block));
    }
  }
  return lines.join("\n");
}

function flat(node) {
  if (node.type === "text") return text(node.text);
  if (node.type === "hardBreak") return "\n";
  if (node.type === "mention") return text(node.attrs?.text);
  if (node.type === "inlineCard") return text(node.attrs?.url);
  return (node.content || []).map(flat).join("");
}

// Lines are paragraphs, lines with a dash are a list, @Name mentions a person of the site.
export function document_(typed, people) {
  const content = [];
  for (const line of typed.split("\n").filter((one) => one.trim())) {
    const item = /^\s*[-*]\s+(.*)$/.exec(line);
    const paragraph = { type: "paragraph", content: inline(item ? item[1] : line, people) };
    if (!item) {
      content.push(paragraph);
    } else {
      if (content.at(-1)?.type !== "bulletList") content.push({ type: "bulletList", content: [] });
      content.at(-1).content.push({ type: "listItem", content: [paragraph] });
    }
  }
  return { type: "doc", version: 1, content };
}

function inline(line, people) {
  for (const person of people) {
    const at = line.indexOf(`@${person.name}`);
    if (at >= 0) {
      const mention = { type: "mention", attrs: { id: person.accountId, text: `@${person.name}` } };
      const rest = line.slice(at + person.name.length + 1);
      return [...inline(line.slice(0, at), people), mention, ...inline(rest, people)];
    }
  }
  return line ? [{ type: "text", text: line }] : [];
}
