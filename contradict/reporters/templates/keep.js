// Where verdicts live: in this browser, or with the server that sent the page. Nothing is called kept before it is.
// Every record has a key of its own: two tabs cannot overwrite each other, and a verdict costs one small write.
const OUTBOX = PREFIX + "outbox/" + encodeURIComponent(data.story) + "/";
const STORE = PREFIX + "verdicts/" + encodeURIComponent(data.story) + "/";

function stored(folder) {
  return keys().filter((key) => key.startsWith(folder)).map(read).filter(sound)
    .sort((left, right) => (left.decided_at < right.decided_at ? -1 : 1));
}

function keys() {
  try { return Object.keys(localStorage); } catch { return []; /* closed in private mode */ }
}

function read(key) {
  try { return JSON.parse(localStorage.getItem(key)); } catch { return null; }
}

function put(folder, record) {
  try { localStorage.setItem(folder + record.id, JSON.stringify(record)); return true; } catch { return false; }
}

function drop(folder, record) {
  try { localStorage.removeItem(folder + record.id); } catch { /* nothing was stored there either */ }
}

function keep(record) {
  if (!served) {
    if (!put(STORE, record)) say("This browser's storage is full or closed. Export before you leave.", true);
    return;
  }
  put(OUTBOX, record);
  waiting.push(record);
  send();
}

const waiting = [];
let sending = false;

async function send() {
  if (sending) return;
  sending = true;
  try {
    while (waiting.length) {
      const record = waiting[0];
      const answer = await fetch(served.base + "/api/verdicts", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(record),
      });
      const refused = answer.status === 400 || answer.status === 413;
      if (!answer.ok && !refused) throw new Error(String(answer.status));
      waiting.shift();
      drop(OUTBOX, record);
      if (refused) say("Not kept: " + (await answer.text()), true);
    }
    if (send.failed) { send.failed = false; say("Kept."); }
  } catch {
    send.failed = true;
    say("Not kept yet: the server does not answer. Trying again.", true);
    setTimeout(send, 2000);
  } finally {
    sending = false;
  }
}

addEventListener("beforeunload", (event) => { if (waiting.length) event.preventDefault(); });

function recall() {
  for (const record of data.verdicts) learn(record);
  if (!served) for (const record of stored(STORE)) learn(record);
  if (served) for (const record of stored(OUTBOX)) if (learn(record)) waiting.push(record);
  if (waiting.length) send();
}

function sound(record) {
  return record && typeof record === "object" && record.schema === data.schema
    && ["id", "story", "dispute", "reviewer", "label", "reason", "note", "decided_at"].every((key) => typeof record[key] === "string")
    && Object.hasOwn(data.labels, record.label) && (!record.reason || Object.hasOwn(data.reasons, record.reason))
    && record.judged && typeof record.judged === "object";
}

function exportAll() {
  // With verdicts still on the way, a file from here is the only copy that holds them.
  if (served && !waiting.length) { location.href = served.base + "/verdicts.jsonl"; return; }
  const lines = records.map((record) => JSON.stringify(record)).join("\n");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([lines + (lines ? "\n" : "")], { type: "application/jsonl" }));
  link.download = data.story.replace(/[^\p{L}\p{N}._-]+/gu, "-") + ".verdicts.jsonl";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  say(records.length === 1 ? "One record exported." : records.length + " records exported.");
}

async function importFrom(file) {
  let fresh = 0, same = 0, elsewhere = 0;
  const broken = [];
  (await file.text()).split("\n").forEach((line, number) => {
    if (!line.trim()) return;
    let record;
    try { record = JSON.parse(line); } catch { record = null; }
    if (!sound(record)) broken.push(number + 1);
    else if (!place.has(record.dispute)) { elsewhere += 1; if (served) keep(record); }
    else if (learn(record)) { fresh += 1; keep(record); } else same += 1;
  });
  paintAll();
  let words = fresh + " new, " + same + " already here";
  if (elsewhere) words += ", " + elsewhere + " on disputes of other reports";
  if (broken.length) words += "; not verdicts: line " + broken.slice(0, 5).join(", ") + (broken.length > 5 ? " ..." : "");
  say(words + ".", broken.length > 0);
}
