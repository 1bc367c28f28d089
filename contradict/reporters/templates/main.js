// Moving, keys and wiring.
function mark(index) {
  if (index === current) return;
  cards[current]?.classList.remove("current");
  links[current]?.removeAttribute("aria-current");
  current = index;
  cards[current]?.classList.add("current");
  links[current]?.setAttribute("aria-current", "true");
  const link = links[current], list = link?.closest("ol");
  if (list?.clientHeight) {
    const top = link.parentElement.offsetTop - list.offsetTop;
    if (top < list.scrollTop || top + 60 > list.scrollTop + list.clientHeight) list.scrollTop = top - list.clientHeight / 3;
  }
}

function goTo(index) {
  mark(index);
  cards[index].focus({ preventScroll: true });
  cards[index].scrollIntoView({ block: "start" });
}

function move(step) {
  let index = current < 0 && step > 0 ? 0 : current + step;
  while (index >= 0 && index < disputes.length && !shown[index]) index += step;
  if (index >= 0 && index < disputes.length) goTo(index);
  else if (!shown[current] && shown.includes(true)) goTo(step > 0 ? shown.indexOf(true) : shown.lastIndexOf(true));
  else say(step > 0 ? "That was the last one." : "That was the first one.");
}

function toggleContext(voice) {
  const open = voice.classList.toggle("in-context");
  const button = voice.querySelector(".context");
  button?.setAttribute("aria-expanded", String(open));
  if (button) button.textContent = open ? "sentence only" : "in context";
}

const KEYS = {
  j: () => move(1),
  k: () => move(-1),
  c: () => decide(current, "confirmed"),
  d: () => askReason(current),
  u: () => decide(current, "unsure"),
  n: () => askNote(current),
  x: () => cards[current].querySelectorAll(".voice").forEach(toggleContext),
  w: () => { const why = cards[current].querySelector(".why"); why.open = !why.open; },
  o: () => { if (labelOf(current) === "dismissed") fold(current, !cards[current].classList.contains("folded")); },
  z: undo,
  "/": () => byId("search").focus(),
  "?": () => byId("help").showModal(),
};
const NEEDS_ONE = "cdunxwo";

function onKey(event) {
  if (event.key === "Escape" && event.target.closest?.(".panel, .bar")) {
    event.preventDefault();
    if (event.target.closest(".panel")) closePanel(current);
    event.target.blur();
    return cards[current]?.focus({ preventScroll: true });
  }
  if (event.key === "Enter" && event.target.id === "search") { event.target.blur(); return move(shown[current] ? 0 : 1); }
  if (event.ctrlKey || event.metaKey || event.altKey || byId("help").open) return;
  if (event.target.closest?.("input:not([type=range]):not([type=checkbox]), textarea, select")) return;
  const choice = /^[1-9]$/.test(event.key) && cards[current]?.querySelectorAll(".panel .choice")[event.key - 1];
  if (choice) { event.preventDefault(); return choice.click(); }
  const act = KEYS[event.key];
  if (!act || !disputes.length) return event.key === "?" ? byId("help").showModal() : undefined;
  event.preventDefault();
  if (NEEDS_ONE.includes(event.key) && (current < 0 || !shown[current])) return move(1);
  act();
}

function onClick(event) {
  const card = event.target.closest(".dispute");
  const index = card ? cards.indexOf(card) : -1;
  if (card) mark(index);
  const link = event.target.closest(".rail a");
  if (link) { event.preventDefault(); return goTo(links.indexOf(link)); }
  const context = event.target.closest(".context");
  if (context) return toggleContext(context.closest(".voice"));
  const cell = event.target.closest(".cell");
  if (cell) return choosePair(cell.dataset.left, cell.dataset.right);
  if (event.target.closest(".fold")) return fold(index, !card.classList.contains("folded"));
  const act = event.target.closest("[data-act]")?.dataset.act;
  if (act === "dismissed") askReason(index);
  else if (act === "note") askNote(index);
  else if (act) decide(index, act);
}

// While one scrolls with wheel or finger, the dispute at the reading line is the current one.
function followScroll() {
  let due = false;
  const look = () => {
    due = false;
    const line = document.elementFromPoint(innerWidth * 0.6, Math.min(innerHeight * 0.3, 260));
    const card = line?.closest(".dispute");
    if (card && !document.activeElement?.closest(".panel, .bar")) mark(cards.indexOf(card));
  };
  for (const kind of ["wheel", "touchmove"]) {
    addEventListener(kind, () => { if (!due) { due = true; setTimeout(look, 120); } }, { passive: true });
  }
}

function theme() {
  const button = byId("theme"), root = document.documentElement, system = matchMedia("(prefers-color-scheme: dark)");
  const now = () => root.dataset.theme ?? (system.matches ? "dark" : "light");
  const name = () => { button.textContent = now() === "dark" ? "Light" : "Dark"; };
  const chosen = settings.read("theme", "");
  if (chosen) root.dataset.theme = chosen;
  name();
  system.addEventListener("change", name);
  button.addEventListener("click", () => { root.dataset.theme = now() === "dark" ? "light" : "dark"; settings.write("theme", root.dataset.theme); name(); });
}

function wire() {
  document.addEventListener("keydown", onKey);
  document.addEventListener("click", onClick);
  byId("help-open").addEventListener("click", () => byId("help").showModal());
  byId("export").addEventListener("click", exportAll);
  byId("import").addEventListener("click", () => byId("file").click());
  byId("file").addEventListener("change", (event) => { if (event.target.files[0]) importFrom(event.target.files[0]); event.target.value = ""; });
  byId("keeping").textContent = served ? "Verdicts go into the store as you give them." : "Verdicts stay in this browser until you export them.";
  if (!disputes.length) return;
  for (const id of ["search", "by-confidence"]) byId(id).addEventListener("input", filter);
  for (const select of document.querySelectorAll(".bar select")) select.addEventListener("change", filter);
  byId("pair").addEventListener("click", () => choosePair());
  byId("filters").addEventListener("click", () => { const open = document.querySelector(".bar").classList.toggle("all"); byId("filters").setAttribute("aria-expanded", String(open)); });
  byId("clear").addEventListener("click", clearFilters);
  byId("reviewer").value = reviewer;
  byId("reviewer").addEventListener("change", (event) => { reviewer = event.target.value.trim() || "reviewer"; event.target.value = reviewer; settings.write("reviewer", reviewer); paintAll(); });
  byId("advance").checked = settings.read("advance", "") === "yes";
  byId("advance").addEventListener("change", (event) => settings.write("advance", event.target.checked ? "yes" : ""));
  document.addEventListener("focusin", (event) => { const card = event.target.closest(".dispute"); if (card) mark(cards.indexOf(card)); });
  followScroll();
}

document.documentElement.classList.add("js");
theme();
wire();
recall();
paintAll();
if (disputes.length) mark(Math.max(0, cards.findIndex((card) => "#" + card.id === location.hash)));
