// Plots of the numbers in the table below them.
(() => {
  const plots = document.getElementById("plots");
  if (!plots || !window.Chart) return;
  const data = JSON.parse(plots.dataset.plot);
  const style = getComputedStyle(document.body);
  const colour = name => style.getPropertyValue("--tblr-" + name).trim();
  const REASONS = ["red", "orange", "purple", "azure", "teal", "pink", "yellow", "indigo", "lime", "cyan", "blue", "green", "secondary"];
  plots.hidden = false;
  Chart.defaults.color = colour("secondary") || style.color;
  Chart.defaults.borderColor = colour("border-color");
  Chart.defaults.animation = false;
  const draw = (id, datasets, stacked) => new Chart(document.getElementById(id), {
    type: "bar",
    data: { labels: data.labels, datasets },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      plugins: { legend: { position: "bottom", labels: { boxWidth: 12 } } },
      scales: { x: { stacked }, y: { stacked, beginAtZero: true, ticks: { precision: 0 } } },
    },
  });
  const set = (label, counts, name) => ({ label, data: counts, backgroundColor: colour(name) });
  draw("plot-codes", [set("Issued", data.issued, "azure"), set("Redeemed", data.redeemed, "green"), set("Expired", data.expired, "orange")], false);
  draw("plot-refusals", data.refused.map((each, index) => set(each.reason, each.counts, REASONS[index % REASONS.length])), true);
})();
