// Four sums of seconds, by what the last sign of activity was. What is typed, which key, where on the page: none of it is looked at.
const stillAfter = 60000;
let sums, doing, since, sign, hidden, listens = false;

export function begin() {
  sums = { reading: 0, deciding: 0, documenting: 0, idle: 0 };
  since = sign = performance.now();
  hidden = document.hidden;
  doing = kindOf(document.activeElement);
  if (listens) { return; }
  listens = true;
  for (const event of ["pointerdown", "pointermove", "wheel", "touchmove", "keydown", "input", "focusin"]) {
    addEventListener(event, ({ target }) => alive(kindOf(target)), { capture: true, passive: true });
  }
  // A page also scrolls by itself, as when the keyboard moves on: a sign of activity, but of no other work.
  addEventListener("scroll", () => alive(doing), { capture: true, passive: true });
  document.addEventListener("visibilitychange", () => {
    settle();
    hidden = document.hidden;
    sign = since;
  });
}

export function counted() {
  settle();
  return Object.fromEntries(Object.entries(sums).map(([kind, time]) => [kind, Math.round(time / 100) / 10]));
}

function alive(kind) {
  settle();
  sign = since;
  doing = kind;
}

function settle() {
  const now = performance.now();
  const active = hidden ? 0 : Math.max(0, Math.min(now, sign + stillAfter) - since);
  sums[doing] += active;
  sums.idle += now - since - active;
  since = now;
}

// What is unfolded is there to be read, wherever it stands; a dialog asks for an answer.
function kindOf(target) {
  const element = target instanceof Element ? target : document.body;
  if (element.closest("textarea, input:not([type=radio], [type=checkbox])")) { return "documenting"; }
  const place = element.closest("details, dialog, [data-answering]");
  return place === null || place.localName === "details" ? "reading" : "deciding";
}
