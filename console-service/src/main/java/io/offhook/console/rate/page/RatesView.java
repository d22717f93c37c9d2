package io.offhook.console.rate.page;

import io.offhook.console.rate.RateWindow;
import io.offhook.console.rate.Rates;
import io.offhook.console.timeline.words.ReasonWords;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Rates of a window, as numbers and for plots. */
record RatesView(Rates rates) {

    /** A line of the table. */
    record Row(String from, long issued, long redeemed, long expired, List<Long> refused) {

        public long refusals() {
            return refused.stream().mapToLong(Long::longValue).sum();
        }

        boolean isBusy() {
            return issued + redeemed + expired + refusals() > 0;
        }
    }

    /**
     * What the plots are made of, column by column.
     *
     * @param refused one column for each reason
     */
    record Plot(
            List<String> labels, List<Long> issued, List<Long> redeemed, List<Long> expired, List<Column> refused) {}

    /** How often codes were refused for one reason. */
    record Column(String reason, List<Long> counts) {}

    public String window() {
        return rates.window().name().toLowerCase(Locale.ROOT);
    }

    /** All reasons that there were. */
    public List<String> reasons() {
        var reasons = new TreeSet<String>();
        rates.buckets().forEach(each -> reasons.addAll(each.refused().keySet()));
        return List.copyOf(reasons);
    }

    /** Oldest first. */
    public List<Row> rows() {
        var format = format();
        var reasons = reasons();
        return rates.buckets().stream()
                .map(each -> new Row(
                        format.format(each.from()),
                        each.issued(),
                        each.redeemed(),
                        each.expired(),
                        reasons.stream()
                                .map(reason -> each.refused().getOrDefault(reason, 0L))
                                .toList()))
                .toList();
    }

    /** Those in which something happened. */
    public List<Row> busyRows() {
        return rows().stream().filter(Row::isBusy).toList();
    }

    public String words(String reason) {
        return ReasonWords.of(reason);
    }

    Plot plot() {
        var rows = rows();
        var reasons = reasons();
        var refused = reasons.stream()
                .map(reason -> new Column(
                        ReasonWords.of(reason),
                        rows.stream()
                                .map(row -> row.refused().get(reasons.indexOf(reason)))
                                .toList()))
                .toList();
        return new Plot(
                rows.stream().map(Row::from).toList(),
                rows.stream().map(Row::issued).toList(),
                rows.stream().map(Row::redeemed).toList(),
                rows.stream().map(Row::expired).toList(),
                refused);
    }

    /** {@code 4 min 5 s}; a dash if there was none. */
    public String span(@Nullable Duration span) {
        if (span == null) {
            return "–";
        }
        var parts = new StringBuilder();
        append(parts, span.toDays(), " d ");
        append(parts, span.toHoursPart(), " h ");
        append(parts, span.toMinutesPart(), " min ");
        return parts.append(span.toSecondsPart()).append(" s").toString();
    }

    private static void append(StringBuilder parts, long number, String unit) {
        if (number > 0) {
            parts.append(number).append(unit);
        }
    }

    private DateTimeFormatter format() {
        var pattern = rates.window() == RateWindow.MONTH ? "MM-dd" : "HH:mm";
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }
}
