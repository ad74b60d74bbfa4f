const modal = document.getElementById("components-reconnect-modal");

modal.addEventListener("components-reconnect-state-changed", ({ detail: { state } }) => {
  if (state === "show") { modal.showModal(); }
  else if (state === "hide") { modal.close(); }
  else if (state === "failed") { document.addEventListener("visibilitychange", retryWhenSeen); }
  else if (state === "rejected") { location.reload(); }
});

document.getElementById("components-reconnect-button").addEventListener("click", retry);
document.getElementById("components-resume-button").addEventListener("click", resume);

// false: the server was reached but no longer knows this circuit; the draft is in its database, so a fresh page loses nothing.
async function retry() {
  document.removeEventListener("visibilitychange", retryWhenSeen);
  try {
    if (!await Blazor.reconnect()) { location.reload(); }
  } catch {
    document.addEventListener("visibilitychange", retryWhenSeen);
  }
}

async function resume() {
  try {
    if (!await Blazor.resumeCircuit()) { location.reload(); }
  } catch {
    modal.classList.replace("components-reconnect-paused", "components-reconnect-resume-failed");
  }
}

async function retryWhenSeen() {
  if (document.visibilityState === "visible") { await retry(); }
}
