// Where verdicts live: in this browser, or with the server that sent the page. Nothing is called kept before it is.
const OUTBOX = "outbox/" + data.story;
const STORE = "verdicts/" + data.story;

function stored(name) {
  try { return JSON.parse(localStorage.getItem(PREFIX + name) ?? "[]"); } catch { return []; }
}

function put(name, list) {
  try { localStorage.setItem(PREFIX + name, JSON.stringify(list)); return true; } catch { return false; }
}

function keep(record) {
  if (!served) {
    // Another tab may have added to the list since this one read it.
    const list = stored(STORE);
    list.push(record);
    if (!put(STORE, list)) say("This browser keeps nothing. Export before you leave.", true);
    return;
  }
  put(OUTBOX, [...stored(OUTBOX), record]);
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
      if (!answer.ok) throw new Error(await answer.text());
      waiting.shift();
      put(OUTBOX, stored(OUTBOX).filter((other) => other.id !== record.id));
    }
    if (send.failed) { send.failed = false; say("Kept."); }
  } catch (error) {
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
  if (!served) for (const record of stored(STORE)) if (sound(record)) learn(record);
  if (served) for (const record of stored(OUTBOX)) if (learn(record)) waiting.push(record);
  if (waiting.length) send();
}

function sound(record) {
  return record && typeof record === "object" && record.schema === data.schema
    && ["id", "story", "dispute", "reviewer", "label", "reason", "note", "decided_at"].every((key) => typeof record[key] === "string")
    && record.label in data.labels && record.judged && typeof record.judged === "object";
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
