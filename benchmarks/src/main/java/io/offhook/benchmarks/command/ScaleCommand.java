package io.offhook.benchmarks.command;

import io.offhook.benchmarks.scale.ScaleDemand;
import io.offhook.benchmarks.scale.ScaleModel;
import io.offhook.benchmarks.scale.ScaleText;
import io.offhook.benchmarks.scale.UnitCosts;
import io.offhook.stackclient.cli.OutputOptions;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./offhook load --scale}: how large an installation for many phones would be. */
@Command(
        name = "load",
        description = {
            "Computes the size of an installation for many phones from unit costs, and where it would be full.",
            "Needs no stack. See docs/scale.md."
        },
        sortOptions = false)
final class ScaleCommand implements Callable<Integer> {

    static final String OPTION = "--scale";

    private static final double LARGEST = 1e12;

    @Option(names = OPTION, required = true, description = "Compute, and measure nothing.")
    boolean scale;

    @Option(names = "--phones", defaultValue = "1e8", paramLabel = "N", description = "Phones in all. Default: 1e8.")
    double phones = 1e8;

    @Option(
            names = "--redemptions",
            defaultValue = "1e4",
            paramLabel = "R",
            description = "Redemptions a second at the peak, and new phones beside them. Default: 1e4.")
    double redemptions = 1e4;

    @Option(
            names = "--live-codes",
            paramLabel = "N",
            description = "Codes that wait for their phones at the same time. Default: one for each phone.")
    @Nullable
    Double liveCodes;

    @Option(
            names = "--cost",
            paramLabel = "NAME=VALUE",
            description = "Another figure for a unit cost; --json shows all with their names and sources.")
    Map<String, Double> costs = new TreeMap<>();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        double live = Optional.ofNullable(liveCodes).orElse(phones);
        if (!makesSense(phones) || !makesSense(redemptions) || !makesSense(live)) {
            throw output.usageError("--phones, --redemptions and --live-codes are 1 to 1e12");
        }
        var report =
                new ScaleModel(known(), new ScaleDemand(Math.round(phones), redemptions, Math.round(live))).report();
        output.print(report, () -> ScaleText.lines(report));
        return ExitCode.OK;
    }

    private UnitCosts known() {
        try {
            return UnitCosts.measured().with(costs);
        } catch (IllegalArgumentException e) {
            throw output.usageError("--cost: " + e.getMessage());
        }
    }

    private static boolean makesSense(double count) {
        return count >= 1 && count <= LARGEST;
    }
}
