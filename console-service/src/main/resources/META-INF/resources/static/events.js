// The page has the latest events; with this it goes on with what happens. Lines come ready from the server, which escapes them.
(() => {
  const list = document.getElementById("events");
  const state = document.getElementById("events-state");
  const button = document.getElementById("events-pause");
  if (!list || !window.EventSource) return;
  const MOST = 500;
  const bottom = list.dataset.newest === "bottom";
  let after = list.dataset.after;
  let source = null;
  let waiting = [];

  const say = text => { state.textContent = text; };
  const flush = () => {
    const lines = waiting.slice(-MOST);
    waiting = [];
    const follows = bottom && window.innerHeight + window.scrollY >= document.body.scrollHeight - 80;
    for (const line of lines) list.insertAdjacentHTML(bottom ? "beforeend" : "afterbegin", line);
    while (list.children.length > MOST) (bottom ? list.firstElementChild : list.lastElementChild).remove();
    if (follows) window.scrollTo(0, document.body.scrollHeight);
  };
  const add = line => {
    if (waiting.length === 0) setTimeout(flush, 100);
    waiting.push(line);
  };
  const note = text => add('<li class="list-group-item py-1 px-2 text-secondary">' + text + "</li>");

  const resume = () => {
    source = new EventSource(list.dataset.stream + "&after=" + encodeURIComponent(after));
    const on = (name, then) => source.addEventListener(name, event => { after = event.lastEventId || after; then(event.data); });
    on("began", data => { say("Live."); if (data === "missed") note("More happened meanwhile than can be shown."); });
    on("line", add);
    on("more", data => note(Number(data) + " more in this second."));
    source.onerror = () => say(source.readyState === EventSource.CLOSED
      ? "The stream has ended. Load the page again." : "Not connected. Trying again.");
    button.textContent = "Pause";
  };
  const pause = () => {
    source.close();
    source = null;
    say("Paused. It goes on from here.");
    button.textContent = "Resume";
  };
  button.hidden = false;
  button.addEventListener("click", () => source ? pause() : resume());
  addEventListener("pagehide", () => { if (source) source.close(); });
  resume();
})();
