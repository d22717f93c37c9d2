// Without it every page works for reading, and every form.
(() => {
  const narrow = matchMedia("(max-width: 991px)");
  const menu = document.querySelector("details.menu");
  const fit = () => { if (menu) menu.open = !narrow.matches; };
  narrow.addEventListener("change", fit);
  fit();

  document.addEventListener("submit", event => {
    const question = event.target.dataset.confirm;
    if (question && !confirm(question)) event.preventDefault();
  });
})();
