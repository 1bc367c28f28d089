// Which disputes are shown.
const shown = disputes.map(() => true);
const haystacks = new Array(disputes.length);
let pair = null;

function haystack(index) {
  haystacks[index] ??= cards[index].querySelector("header").textContent.toLowerCase() + " " + disputes[index].judged.sides.map((side) => side.outlet + " " + side.text + " " + side.value).join(" ").toLowerCase();
  return haystacks[index];
}

function passes(index, wanted) {
  const dispute = disputes[index];
  return (!wanted.type || dispute.judged.type === wanted.type)
    && (!wanted.strength || dispute.judged.strength === wanted.strength)
    && (!wanted.outlet || dispute.outlets.includes(wanted.outlet))
    && (!wanted.verdict || labelOf(index) === wanted.verdict)
    && dispute.percent >= wanted.confidence
    && (!pair || dispute.opposed.some(([left, right]) => left === pair[0] && right === pair[1]))
    && wanted.words.every((word) => haystack(index).includes(word));
}

function filter() {
  if (!byId("search")) return;
  const wanted = {
    type: byId("by-type").value, outlet: byId("by-outlet").value, strength: byId("by-strength").value,
    verdict: byId("by-verdict").value, confidence: Number(byId("by-confidence").value),
    words: byId("search").value.toLowerCase().split(/\s+/).filter(Boolean),
  };
  let count = 0;
  disputes.forEach((_, index) => {
    const show = passes(index, wanted);
    count += show;
    if (show === shown[index]) return;
    shown[index] = show;
    cards[index].hidden = !show;
    if (links[index]) links[index].parentElement.hidden = !show;
  });
  byId("shown").textContent = count;
  byId("none").hidden = count > 0;
  byId("confidence-out").textContent = wanted.confidence;
  for (const select of document.querySelectorAll(".bar select")) select.classList.toggle("on", select.value !== "");
  byId("pair").hidden = !pair;
  byId("pair").textContent = pair ? pair.join(" against ") + "  ×" : "";
  byId("clear").hidden = count === disputes.length && !pair;
}

function choosePair(left, right) {
  pair = left === undefined ? null : [left, right].sort((one, other) => (one < other ? -1 : 1));
  filter();
  if (pair) { const first = shown.indexOf(true); if (first >= 0) goTo(first); }
}

function clearFilters() {
  for (const select of document.querySelectorAll(".bar select")) select.value = "";
  byId("by-confidence").value = 0;
  byId("search").value = "";
  choosePair();
}
