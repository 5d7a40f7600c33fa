// Calls to the sandbox. What it answers is foreign text: it is shown through text nodes only.

const params = new URLSearchParams(location.search);
export const place = { site: params.get("site") || "acme", issue: params.get("issue") || "" };

export let actor = "";

export function actAs(account) {
  actor = account;
  localStorage.setItem(`actor:${place.site}`, account);
}

export function rememberedActor() {
  return localStorage.getItem(`actor:${place.site}`) || "";
}

async function call(method, path, body) {
  const headers = { "Content-Type": "application/json", "X-Sandbox-Actor": actor };
  const answer = await fetch(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  const text = await answer.text();
  const json = text ? JSON.parse(text) : {};
  if (!answer.ok) {
    const said = [...(json.errorMessages || []), ...Object.values(json.errors || {})];
    throw new Error(said.join(" ") || `The site answered ${answer.status}.`);
  }
  return json;
}

const rest = (path) => `/s/${encodeURIComponent(place.site)}/rest/api/3${path}`;
const issuePath = (key) => rest(`/issue/${encodeURIComponent(key)}`);

export const sites = () => call("GET", "/sandbox/sites");
export const board = (after) =>
  call("GET", `/sandbox/sites/${encodeURIComponent(place.site)}/board${after === undefined ? "" : `?after=${after}`}`);
export const advance = (step) => call("POST", "/sandbox/clock", { advance: step });

export const issue = (key) => call("GET", `${issuePath(key)}?expand=changelog`);
export const create = (fields) => call("POST", rest("/issue"), { fields });
export const edit = (key, fields) => call("PUT", issuePath(key), { fields });
export const move = (key, transition) => call("POST", `${issuePath(key)}/transitions`, { transition: { id: transition } });
export const remove = (key) => call("DELETE", `${issuePath(key)}?deleteSubtasks=true`);
export const comment = (key, body) => call("POST", `${issuePath(key)}/comment`, { body });
export const uncomment = (key, id) => call("DELETE", `${issuePath(key)}/comment/${encodeURIComponent(id)}`);
export const unlink = (id) => call("DELETE", rest(`/issueLink/${encodeURIComponent(id)}`));
export const link = (type, source, destination) =>
  call("POST", rest("/issueLink"), { type: { name: type }, inwardIssue: { key: source }, outwardIssue: { key: destination } });
