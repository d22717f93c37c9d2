// Without it every page works for reading, and every form.
(() => {
  const narrow = matchMedia("(max-width: 991px)");
  const menu = document.querySelector("details.menu");
  const fit = () => { if (menu) menu.open = !narrow.matches; };
  narrow.addEventListener("change", fit);
  fit();

  // The search is one key away, unless somebody types.
  document.addEventListener("keydown", event => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
    event.preventDefault();
    document.querySelector("form.search input").focus();
  });

  // A code that is searched for would stay in the address: it is not sent.
  const code = /(^|[^+\d])\d{4}([\s.-]*\d{4}){2}[\s.-]*\d{3,4}(?!\d)/;
  const id = /^\s*[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\s*$/i;
  document.addEventListener("submit", event => {
    const field = event.target.matches("form.search") && event.target.elements.q;
    if (field && code.test(field.value) && !id.test(field.value)) {
      event.preventDefault();
      field.value = "";
      field.setCustomValidity("That looks like an activation code, which is not searched for. Search for its phone.");
      field.reportValidity();
      field.addEventListener("input", () => field.setCustomValidity(""), { once: true });
    }
  }, true);

  // A page with a secret is left when nobody looks at it for two minutes.
  const secret = document.querySelector("[data-leave]");
  let leaving = 0;
  if (secret) document.addEventListener("visibilitychange", () => {
    clearTimeout(leaving);
    if (document.hidden) leaving = setTimeout(() => location.replace(secret.dataset.leave), 120000);
  });

  document.addEventListener("click", event => {
    const button = event.target.closest("[data-copy]");
    if (button) navigator.clipboard?.writeText(document.getElementById(button.dataset.copy).textContent.trim())
      .then(() => { button.lastElementChild.textContent = "Copied"; });
    const all = event.target.closest("[data-check-all]");
    if (all) all.form.querySelectorAll("input[name=" + all.dataset.checkAll + "]").forEach(each => { each.checked = all.checked; });
    if (event.target.closest("[data-print]")) print();
  });

  // The last hour of a code in minutes and seconds.
  const until = document.querySelector("[data-until]");
  if (until) setInterval(() => {
    const left = Math.floor((new Date(until.dataset.until) - Date.now()) / 1000);
    if (left >= 0 && left < 3600) until.textContent = Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0");
  }, 1000);
})();
