// The chat page. Everything that comes from the server or the person goes in as text, never as markup.

const PATIENCE = 300; // ms before "Waymark is writing" shows
const TIMEOUT = 20_000; // ms until a request counts as lost
const REFRESH = 20_000; // ms between looks for news while the page is visible
const NEAR = 80; // px from the bottom that count as reading the newest message
const MARGIN = 12; // px kept above a message that is scrolled to
const DOUBLE_TAP = 350; // ms in which the second tap of a double tap may land on a new button
const UNSENT = "waymark.unsent";

const byId = (id) => document.getElementById(id);
const log = byId("log");
const outbox = byId("outbox");
const reading = byId("reading");
const words = byId("words");

const shown = new Map(); // id of a line → the article that shows it, or what has taken its place
const born = new WeakMap(); // article → when it came
let last = 0; // id of the newest line this page shows
let following = true; // whether new messages scroll into view
let placed = 0; // where the page itself last scrolled to
let roomBefore = reading.clientHeight; // px of the log that were in sight then
let firstUnread = null;
let unsent = restoreUnsent(); // events the server has not acknowledged, oldest first
let sending = false;
let opening = null; // the look for what was said before, while it is under way
let opened = false;

// Making things

function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

const fromTemplate = (id) => byId(id).content.firstElementChild.cloneNode(true);

function saidArticle(text) {
  const article = fromTemplate("said");
  article.firstElementChild.textContent = text;
  return article;
}

function toldArticle({ id, screen }) {
  const article = fromTemplate("told");
  const card = article.firstElementChild;
  if (screen.picture) card.append(pictureNode(screen.picture));
  addBlocks(card, screen.blocks);
  if (screen.document) card.append(documentNode(screen.document));
  if (screen.buttons.length) {
    const choices = fromTemplate("choices");
    for (const row of screen.buttons) {
      choices.append(make("div", {}, ...row.map((button) => choiceNode(button, id, article))));
    }
    article.append(choices);
  }
  born.set(article, performance.now());
  return article;
}

function pictureNode({ name, alt, size, small }) {
  if (!size) return make("p", {}, alt);
  const picture = make("img", { src: `pictures/${pathOf(name)}.png`, alt, width: size[0], height: size[1] });
  return small ? thumbnail(picture) : picture;
}

// A small picture beside the words: a tap shows it as wide as they are, another one small again.
function thumbnail(picture) {
  const button = make("button", { type: "button", class: "thumbnail", "aria-expanded": "false" }, picture);
  button.addEventListener("click", () => {
    button.setAttribute("aria-expanded", String(button.ariaExpanded !== "true"));
  });
  return button;
}

function documentNode({ name, title }) {
  const link = make("a", { class: "document", href: `documents/${pathOf(name)}`, download: "" }, "Download PDF");
  link.setAttribute("aria-label", `Download PDF: ${title}`);
  return link;
}

const pathOf = (name) => name.split("/").map(encodeURIComponent).join("/");

function addBlocks(card, blocks) {
  let headings = 0;
  for (const block of blocks) {
    if (block.kind === "heading") card.append(make(headings++ ? "h3" : "h2", {}, block.text));
    else if (block.kind === "note") card.append(make("p", { class: "note" }, block.text));
    else if (block.kind === "fact") addFact(card, block);
    else if (block.kind === "bullets") card.append(listNode(block));
    else card.append(make("p", {}, block.text));
  }
}

function addFact(card, { label, value }) {
  const facts = card.lastElementChild?.localName === "dl" ? card.lastElementChild : make("dl");
  facts.append(make("div", {}, make("dt", {}, label), make("dd", {}, value)));
  card.append(facts);
}

function listNode({ items, start }) {
  const list = start === null ? make("ul") : make("ol", { start });
  list.append(...items.map((item) => make("li", {}, item)));
  return list;
}

function choiceNode({ label, value, url, payload, text }, message, article) {
  if (url !== undefined) return linkNode(label, url);
  if (payload !== undefined) return shareNode(label, payload, text);
  const button = make("button", { type: "button" }, label);
  button.addEventListener("click", (event) => {
    if (event.detail > 1 && performance.now() - born.get(article) < DOUBLE_TAP) return;
    tap(button, value, String(message));
  });
  return button;
}

function linkNode(label, url) {
  const safe = URL.canParse(url) && ["https:", "http:", "mailto:"].includes(new URL(url).protocol);
  if (!safe) return make("span", {}, label);
  return make("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, label);
}

function shareNode(label, payload, title) {
  const button = make("button", { type: "button" }, label);
  button.addEventListener("click", () => share(new URL(`?start=${payload}`, location.href).href, title));
  return button;
}

// The phone's own sharing where there is one; otherwise the link is copied, or shown to be copied by hand.
async function share(url, title) {
  if (navigator.share) return navigator.share({ title, url }).catch(() => {});
  const copied = await navigator.clipboard?.writeText(url).then(() => true, () => false);
  byId("shared").textContent = copied ? `Link copied: ${url}` : `The link: ${url}`;
  byId("shared").hidden = false;
}

// Showing what the server says

function show({ lines, from_start: fromStart }, { mine = false } = {}) {
  if (fromStart) {
    log.replaceChildren();
    shown.clear();
    last = 0;
  }
  let firstNew = null; // the first article at the end of the log
  let firstTold = null; // the first of them that Waymark says
  let replaced = null;
  for (const line of lines) {
    if (line.id <= last) continue;
    last = line.id;
    if (line.screen === null) {
      const article = saidArticle(line.text);
      log.append(article);
      firstNew ??= article;
    } else if (shown.has(line.replaces)) {
      replaced = replaceTold(line);
    } else {
      const article = toldArticle(line);
      log.append(article);
      shown.set(line.id, article);
      firstNew ??= article;
      firstTold ??= article;
    }
  }
  if (!opened) scrollToLast();
  else if (firstNew) arrive(firstNew, firstTold);
  else if (replaced && mine) revealReplaced(replaced);
}

function replaceTold(line) {
  const old = shown.get(line.replaces);
  const article = toldArticle(line);
  const held = old.contains(document.activeElement) ? document.activeElement.textContent : null;
  old.replaceWith(article);
  for (const [id, node] of shown) if (node === old) shown.set(id, article);
  shown.set(line.id, article);
  if (held !== null) {
    const same = [...article.querySelectorAll("button")].find((button) => button.textContent === held);
    (same ?? article).focus({ preventScroll: true });
  }
  return article;
}

// Scrolling: to what is new, unless the person reads above

const distanceToBottom = () => reading.scrollHeight - reading.clientHeight - reading.scrollTop;

const topOf = (node) =>
  node.getBoundingClientRect().top - reading.getBoundingClientRect().top + reading.scrollTop;

function scrollTo(position) {
  reading.scrollTop = position;
  placed = reading.scrollTop;
  roomBefore = reading.clientHeight; // the position is for the room there is now
}

function scrollToNode(node) {
  if (node) scrollTo(topOf(node) - MARGIN);
}

const scrollToBottom = () => scrollTo(reading.scrollHeight);

function arrive(firstNew, firstTold) {
  firstNew.classList.add("arrived");
  if (!following) {
    firstUnread ??= firstNew;
    byId("pill").hidden = false;
    return;
  }
  scrollToExchange(firstNew === firstTold ? wordsBefore(firstTold) : firstNew, firstTold);
}

// The words of the person that an article answers; an answer may come after them. The article itself without any.
function wordsBefore(article) {
  const before = article.previousElementSibling;
  return before?.classList.contains("said") ? before : article;
}

// The person's own words stay in sight above the answer, unless there are too many of them.
function scrollToExchange(said, told) {
  const room = reading.clientHeight / 3;
  scrollToNode(told && topOf(told) - topOf(said) > room ? told : said);
}

function scrollToLast() {
  const told = log.lastElementChild;
  if (told) scrollToExchange(wordsBefore(told), told);
}

function revealReplaced(article) {
  if (topOf(article) < reading.scrollTop) scrollToNode(article);
  following = distanceToBottom() < NEAR;
}

reading.addEventListener("scroll", () => {
  const near = distanceToBottom() < NEAR;
  if (Math.abs(reading.scrollTop - placed) > 1) following = near; // the person's own move
  if (near) forgetUnread();
});

// A phone's keyboard, or a growing box to write in, takes room below: what was just above it stays there.
new ResizeObserver(() => {
  if (reading.clientHeight !== roomBefore) scrollTo(reading.scrollTop + roomBefore - reading.clientHeight);
  roomBefore = reading.clientHeight;
}).observe(reading);

byId("pill").addEventListener("click", () => {
  following = true;
  scrollToNode(firstUnread);
  forgetUnread();
  reading.focus({ preventScroll: true });
});

function forgetUnread() {
  firstUnread = null;
  byId("pill").hidden = true;
}

// Talking with the server

async function ask(address, event) {
  const post = event && {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(event),
  };
  try {
    const response = await fetch(address, { ...post, cache: "no-store", signal: AbortSignal.timeout(TIMEOUT) });
    if (response.status === 429 || response.status >= 500) throw new Error(`answered ${response.status}`);
    const answer = await response.json();
    byId("offline").hidden = true;
    return answer;
  } catch (error) {
    // A browser without a network can still reach a Waymark on its own machine: it counts once a request fails.
    byId("offline").hidden = navigator.onLine;
    throw error;
  }
}

// An event keeps its key until it is acknowledged: sent again after a lost connection, it counts once.
// crypto.randomUUID is not there on plain http to another machine; random values are.
function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function send(kind, value, { label = "", message = null } = {}) {
  const waits = unsent.some((event) => event.value === value && event.message === message);
  if (waits && kind !== "text") return; // a double tap
  byId("shared").hidden = true;
  unsent.push({ key: newKey(), kind, value, message, label });
  keepUnsent();
  following = true;
  flush();
}

async function flush() {
  if (sending || !unsent.length) return;
  sending = true;
  drawOutbox();
  const patience = setTimeout(showWriting, PATIENCE);
  let lost = false;
  try {
    while (unsent.length) await deliver(unsent[0]);
  } catch {
    lost = true;
  }
  clearTimeout(patience);
  byId("writing").hidden = true;
  sending = false;
  drawOutbox({ lost });
}

async function deliver({ label, ...event }) {
  const answer = await ask("events", { ...event, after: last });
  unsent.shift();
  keepUnsent();
  drawOutbox();
  clearBusy(event);
  refuse(answer.error, event);
  if (!answer.error) show(answer, { mine: true });
}

function refuse(sentence, { kind, value } = {}) {
  byId("refusal").textContent = sentence ?? "";
  byId("refusal").hidden = !sentence;
  if (sentence && kind === "text" && !words.value) {
    words.value = value;
    grow();
  }
}

function drawOutbox({ lost = false } = {}) {
  const visible = unsent.filter((event) => event.label && (event.kind === "text" || lost));
  outbox.replaceChildren(...visible.map((event) => saidArticle(event.label)));
  byId("unsent").hidden = !(lost && visible.length);
  byId("unreachable").hidden = !(lost && !visible.length);
  if (visible.length && following) scrollToBottom();
}

function showWriting() {
  const atBottom = distanceToBottom() < NEAR;
  byId("writing").hidden = false;
  if (atBottom) scrollToBottom();
}

function keepUnsent() {
  try {
    sessionStorage.setItem(UNSENT, JSON.stringify(unsent));
  } catch {
    // Without storage an unsent message lives as long as the page.
  }
}

function restoreUnsent() {
  try {
    return JSON.parse(sessionStorage.getItem(UNSENT)) ?? [];
  } catch {
    return [];
  }
}

async function refresh() {
  if (!opened) return open();
  if (unsent.length) return flush();
  if (document.hidden) return;
  const answer = await ask(`messages?after=${last}`).catch(() => null);
  if (answer && !answer.error) show(answer);
}

// What the person does

function tap(button, value, message) {
  button.setAttribute("aria-busy", "true");
  send("tap", value, { label: button.textContent, message });
}

function clearBusy({ message }) {
  const article = shown.get(Number(message));
  for (const button of article?.querySelectorAll("[aria-busy]") ?? []) button.removeAttribute("aria-busy");
}

function grow() {
  words.style.height = "auto";
  words.style.height = `${words.scrollHeight + words.offsetHeight - words.clientHeight}px`;
}

byId("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = words.value.trim();
  if (!text) return;
  words.value = "";
  grow();
  send("text", text, { label: text });
});

words.addEventListener("input", grow);
words.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  byId("composer").requestSubmit();
});

for (const button of document.querySelectorAll("[data-command]")) {
  button.addEventListener("click", () => send("command", button.dataset.command, { label: button.textContent }));
}

for (const button of document.querySelectorAll("[data-retry]")) {
  button.addEventListener("click", () => {
    reading.focus({ preventScroll: true });
    refresh();
  });
}

// Coming in

const open = () => (opening ??= comeIn().finally(() => (opening = null)));

async function comeIn() {
  const answer = await ask("messages?after=0").catch(() => null);
  byId("unreachable").hidden = answer !== null;
  if (answer === null) return;
  refuse(answer.error);
  if (answer.error) return;
  show(answer);
  opened = true;
  log.setAttribute("aria-live", "polite"); // from here on: the history is not read out
  const payload = new URLSearchParams(location.search).get("start");
  if (/^[A-Za-z0-9_-]{1,64}$/.test(payload ?? "")) send("start", payload);
  else if (!last && !unsent.length) send("start", "");
  history.replaceState(null, "", location.pathname); // a reload does not follow the link again
  flush();
}

if (matchMedia("(hover: hover) and (pointer: fine)").matches) words.focus();
window.addEventListener("online", refresh);
window.addEventListener("offline", refresh);
window.addEventListener("focus", refresh);
window.addEventListener("pageshow", (event) => event.persisted && refresh());
document.addEventListener("visibilitychange", refresh);
setInterval(refresh, REFRESH);
open();
