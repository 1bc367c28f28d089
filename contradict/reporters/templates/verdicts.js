// Giving verdicts: confirm, dismiss with a reason, unsure, note, undo; and showing what was given.
const TICKS = { confirmed: "✓", dismissed: "–", unsure: "?", open: "" };
const undone = [];

function uid() {
  if (crypto.randomUUID) return crypto.randomUUID();
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function give(index, change) {
  const before = verdictOf(index);
  const record = {
    schema: data.schema, id: uid(), story: data.story, dispute: disputes[index].id, reviewer,
    label: before?.label ?? "open", reason: before?.reason ?? "", note: before?.note ?? "",
    decided_at: new Date().toISOString(), expires: before?.expires ?? null,
    judged: disputes[index].judged, ...change,
  };
  learn(record);
  keep(record);
  paint(index);
  progress();
  return before;
}

function decide(index, label, reason = "", days = 0) {
  const expires = days ? new Date(Date.now() + days * 86400000).toISOString().slice(0, 10) : null;
  const before = give(index, { label, reason, expires });
  undone.push({ index, before });
  closePanel(index);
  say(data.labels[label] + (reason ? ": " + data.reasons[reason].toLowerCase() : "") + ".");
  if (byId("advance")?.checked) move(1); else cards[index].focus({ preventScroll: true });
}

function undo() {
  const last = undone.pop();
  if (!last) return say("Nothing to undo.");
  const { label = "open", reason = "", note = "", expires = null } = last.before ?? {};
  give(last.index, { label, reason, note, expires });
  goTo(last.index);
  say("Undone.");
}

function paint(index) {
  const card = cards[index], record = verdictOf(index), label = record?.label ?? "open";
  const state = card.querySelector(".state");
  state.hidden = label === "open";
  state.className = "state " + label;
  state.textContent = label === "open" ? "" : data.labels[label] + (record.reason ? ": " + (data.reasons[record.reason] ?? record.reason).toLowerCase() : "");
  for (const act of card.querySelectorAll("[aria-pressed]")) act.setAttribute("aria-pressed", String(act.dataset.act === label));
  const note = card.querySelector(".kept-note");
  note.hidden = !record?.note;
  note.textContent = record?.note ?? "";
  fold(index, label === "dismissed");
  others(index, label);
  const tick = links[index]?.querySelector(".tick");
  if (tick) { tick.textContent = TICKS[label]; tick.className = "tick " + label; }
}

// What others decided is shown only after one's own verdict, so that it cannot lead it.
function others(index, label) {
  const line = cards[index].querySelector(".others");
  const given = [...(latest.get(disputes[index].id)?.values() ?? [])].filter((record) => record.reviewer !== reviewer && record.label !== "open");
  line.hidden = label === "open" || !given.length;
  line.textContent = given.map((record) => record.reviewer + ": " + data.labels[record.label].toLowerCase() + (record.note ? ", “" + record.note + "”" : "")).join(" · ");
}

function fold(index, folded) {
  const button = cards[index].querySelector(".fold");
  cards[index].classList.toggle("folded", folded);
  button.hidden = labelOf(index) !== "dismissed";
  button.textContent = folded ? "Show" : "Fold";
  button.setAttribute("aria-expanded", String(!folded));
}

function progress() {
  const done = disputes.filter((_, index) => labelOf(index) !== "open").length;
  if (byId("decided")) byId("decided").textContent = done;
}

function paintAll() {
  disputes.forEach((_, index) => paint(index));
  progress();
  filter();
}

function closePanel(index) { cards[index].querySelector(".panel").replaceChildren(); }

function element(tag, given = {}, ...children) {
  const node = Object.assign(document.createElement(tag), given);
  node.append(...children);
  return node;
}

function askReason(index) {
  fold(index, false);
  const until = element("select", {}, ...[["0", "for good"], ["7", "for a week"], ["30", "for 30 days"], ["90", "for 90 days"]].map(([value, textContent]) => element("option", { value, textContent })));
  const choices = data.reason_order.map((code) => [code, data.reasons[code]]).map(([code, words], at) => {
    const choice = element("button", { type: "button", className: "choice" }, element("kbd", { textContent: at + 1 }), words);
    choice.addEventListener("click", () => decide(index, "dismissed", code, Number(until.value)));
    return choice;
  });
  const field = element("fieldset", {}, element("legend", { textContent: "Why is this no contradiction?" }), element("div", { className: "choices" }, ...choices), element("label", { className: "row" }, "It stays dismissed ", until, " or until its words change."));
  cards[index].querySelector(".panel").replaceChildren(field);
  choices[0].focus({ preventScroll: true });
  field.scrollIntoView({ block: "nearest" });
}

function askNote(index) {
  fold(index, false);
  const area = element("textarea", { value: verdictOf(index)?.note ?? "", ariaLabel: "Note", maxLength: 4000 });
  const save = element("button", { type: "button", className: "act", textContent: "Keep the note" });
  const write = () => {
    undone.push({ index, before: give(index, { note: area.value.trim() }) });
    closePanel(index);
    cards[index].focus({ preventScroll: true });
    say("Note kept.");
  };
  save.addEventListener("click", write);
  area.addEventListener("keydown", (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); write(); } });
  cards[index].querySelector(".panel").replaceChildren(area, element("div", { className: "row" }, save));
  area.focus();
}
