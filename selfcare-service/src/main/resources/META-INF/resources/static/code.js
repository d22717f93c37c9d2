// The page that shows a code: copy, print, and take the digits away when nobody looks at them.
(function () {
  "use strict";

  const AWAY = 2 * 60 * 1000;
  const byId = id => document.getElementById(id);

  const digits = () => (byId("digits") ? byId("digits").textContent.replace(/\D/g, "") : "");

  function hide() {
    const code = byId("code");
    if (code) {
      code.remove();
      byId("hidden-code").hidden = false;
    }
  }

  // Without HTTPS a browser has no clipboard for scripts, and some ask for leave.
  function copyOld(text) {
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done ? Promise.resolve() : Promise.reject(new Error("not copied"));
  }

  function copy() {
    const text = digits();
    const copied = navigator.clipboard ? navigator.clipboard.writeText(text).catch(() => copyOld(text)) : copyOld(text);
    copied.then(() => { byId("copied").textContent = byId("copy").dataset.copied; }, () => {});
  }

  // The page came by a form: going back to it would ask to send the form again. The page of the phone can be gone back to.
  const shown = byId("hidden-code").getAttribute("action");
  window.history.replaceState(null, "", shown.replace(/\/code$/, ""));

  byId("stay").hidden = false;
  byId("copy").hidden = false;
  byId("copy").addEventListener("click", copy);
  byId("print").hidden = false;
  byId("print").addEventListener("click", () => window.print());

  let since = 0;
  let timer = 0;
  document.addEventListener("visibilitychange", () => {
    window.clearTimeout(timer);
    if (document.visibilityState === "hidden") {
      since = Date.now();
      timer = window.setTimeout(hide, AWAY);
    } else if (since && Date.now() - since >= AWAY) { // a browser may have held the timer back
      hide();
    }
  });

  // A browser that keeps the page for its back button keeps no digits.
  window.addEventListener("pagehide", hide);
  window.addEventListener("pageshow", event => { if (event.persisted) hide(); });
})();
