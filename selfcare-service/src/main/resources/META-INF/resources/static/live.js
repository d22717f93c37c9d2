// A browser has few connections for one site: a page that nobody looked at for two minutes lets go of its stream, and takes it up again.
(function () {
  "use strict";

  const AWAY = 2 * 60 * 1000;
  let source = null;
  let letGo = false;
  let timer = 0;

  htmx.createEventSource = function (url) {
    source = new EventSource(url);
    letGo = false;
    return source;
  };

  document.addEventListener("visibilitychange", () => {
    window.clearTimeout(timer);
    if (document.visibilityState === "hidden") {
      timer = window.setTimeout(() => {
        if (source && source.readyState !== EventSource.CLOSED) {
          source.close();
          letGo = true;
        }
      }, AWAY);
    } else if (letGo) {
      letGo = false;
      source.onerror(new Event("error")); // the extension connects anew, and the stream sends what changed meanwhile
    }
  });
})();
