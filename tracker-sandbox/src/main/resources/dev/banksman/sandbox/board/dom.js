// Small helpers to build elements. Texts become text nodes, never markup.

export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "class") node.className = value;
    else if (name in node && name !== "list") node[name] = value;
    else node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

export function initials(name) {
  const words = name.split(/\s+/).filter(Boolean);
  return words.length ? (words[0][0] + (words.length > 1 ? words.at(-1)[0] : "")).toUpperCase() : "?";
}

export function face(person) {
  if (!person) return el("span", { class: "face nobody", title: "Nobody" }, "–");
  let hue = 7;
  for (const letter of person.name) hue = (hue * 31 + letter.charCodeAt(0)) % 360;
  const node = el("span", { class: person.app ? "face app" : "face", title: person.name }, initials(person.name));
  node.style.setProperty("--hue", hue);
  return node;
}

export function kind(type) {
  return el("span", { class: `kind ${type}`, title: type }, { Epic: "E", Story: "S", Bug: "B", "Sub-task": "↳" }[type] || "T");
}

let timer = 0;
export function say(text, bad = false) {
  const node = document.getElementById("say");
  node.textContent = text;
  node.className = bad ? "say on bad" : "say on";
  clearTimeout(timer);
  timer = setTimeout(() => { node.className = "say"; }, bad ? 5000 : 2200);
}

export async function attempt(work) {
  try {
    return await work();
  } catch (failed) {
    say(failed.message, true);
    return undefined;
  }
}

// --- days and times, in the site's own clock and zone: they are told by the stamps themselves ---

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export function day(iso) {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  return `${DAYS[date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
}

export const moment = (stamp) => `${day(stamp)}, ${stamp.slice(11, 16)}`;

export const instant = (stamp) => Date.parse(stamp.replace(/([+-]\d\d)(\d\d)$/, "$1:$2"));

// The stamp of another instant, in the zone of this one.
export function shifted(stamp, millis) {
  const zone = stamp.slice(-5);
  const minutes = (zone[0] === "-" ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3)));
  return new Date(instant(stamp) + millis + minutes * 60000).toISOString().slice(0, 23) + zone;
}
