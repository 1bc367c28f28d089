// What is known: the report's disputes, every verdict given so far, and where the reader is.
const data = JSON.parse(document.getElementById("data").textContent);
const served = data.session;
const disputes = data.disputes;
const cards = disputes.map((_, index) => document.getElementById("d" + (index + 1)));
const links = [...document.querySelectorAll(".rail a")];
const place = new Map(disputes.map((dispute, index) => [dispute.id, index]));
const byId = (id) => document.getElementById(id);
const PREFIX = "contradict/1/";

const settings = {
  read(name, otherwise) {
    try { return localStorage.getItem(PREFIX + name) ?? otherwise; } catch { return otherwise; }
  },
  write(name, value) {
    try { localStorage.setItem(PREFIX + name, value); } catch { /* private mode: the choice lasts for this visit */ }
  },
};

// Every verdict is a record that is added, never changed; a reviewer's last record on a dispute counts.
const records = [];
const known = new Set();
const latest = new Map();
let reviewer = served?.reviewer || settings.read("reviewer", "") || "reviewer";
let current = -1;

function learn(record) {
  if (known.has(record.id)) return false;
  known.add(record.id);
  records.push(record);
  const mine = latest.get(record.dispute) ?? new Map();
  const before = mine.get(record.reviewer);
  if (!before || before.decided_at <= record.decided_at) mine.set(record.reviewer, record);
  latest.set(record.dispute, mine);
  return true;
}

function expired(record) {
  return Boolean(record?.expires) && record.expires < new Date().toISOString().slice(0, 10);
}

function verdictOf(index) {
  const record = latest.get(disputes[index].id)?.get(reviewer);
  return record && !(record.label === "dismissed" && expired(record)) ? record : undefined;
}

const labelOf = (index) => verdictOf(index)?.label ?? "open";

function say(words, bad = false) {
  const line = byId("says");
  line.textContent = words;
  line.classList.toggle("bad", bad);
  clearTimeout(say.timer);
  if (!bad) say.timer = setTimeout(() => { line.textContent = ""; }, 2600);
}
