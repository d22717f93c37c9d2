package io.offhook.eventing.designs;

import static io.offhook.eventing.designs.DesignRound.median;

import java.util.List;
import java.util.Locale;

/** The medians of a design, as a line of text or of JSON in the shape that all measurements have. */
record DesignLine(
        String target,
        String title,
        double value,
        double bound,
        double ratio,
        String unit,
        Details details,
        Conditions conditions) {

    /** @param rounds operations per second of each */
    record Details(
            String design,
            double roundTripsPerOperation,
            Cpu cpuMillisPerOperation,
            double cpuMillisTotal,
            List<Double> rounds) {}

    record Cpu(double client, double postgresql) {}

    record Conditions(
            int transactions, int operationsPerTransaction, int operationsPerRound, int processors, String java) {}

    static DesignLine of(Setting setting, Design design, List<DesignRound> rounds, double bound) {
        var perSecond = median(rounds, DesignRound::perSecond);
        return new DesignLine(
                "DESIGNS",
                design.title() + ", " + setting.title(),
                rounded(perSecond),
                rounded(bound),
                rounded(perSecond / bound),
                "1/s",
                new Details(
                        design.title(),
                        rounded((double) design.roundTrips() / setting.batch()),
                        new Cpu(
                                rounded(median(rounds, DesignRound::clientMillis)),
                                rounded(median(rounds, DesignRound::postgresMillis))),
                        rounded(median(rounds, DesignRound::totalMillis)),
                        rounds.stream().map(each -> rounded(each.perSecond())).toList()),
                new Conditions(
                        setting.transactions(),
                        setting.batch(),
                        setting.operations(),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().toString()));
    }

    static String heading(Setting setting) {
        return System.lineSeparator()
                + setting.title()
                + System.lineSeparator()
                + columns("", "round trips", "1/s", "ratio", "client ms", "server ms", "all ms");
    }

    String text() {
        return columns(
                details.design(),
                details.roundTripsPerOperation(),
                Math.round(value),
                String.format(Locale.ROOT, "%.2f", ratio),
                details.cpuMillisPerOperation().client(),
                details.cpuMillisPerOperation().postgresql(),
                details.cpuMillisTotal());
    }

    private static String columns(Object... values) {
        return "  %-50s %11s %8s %6s %9s %9s %9s".formatted(values);
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
