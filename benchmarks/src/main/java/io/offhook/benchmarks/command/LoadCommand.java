package io.offhook.benchmarks.command;

import io.offhook.benchmarks.load.LoadRun;
import io.offhook.benchmarks.measure.MeasurementLine;
import io.offhook.benchmarks.measure.MeasurementSettings;
import io.offhook.benchmarks.measure.MeasurementText;
import io.offhook.benchmarks.measure.SpeedTarget;
import io.offhook.benchmarks.report.LoadReportDocument;
import io.offhook.benchmarks.report.LoadReportText;
import io.offhook.benchmarks.report.LoadSettings;
import io.offhook.benchmarks.scenario.MeasurementRun;
import io.offhook.benchmarks.wire.PhoneConnections;
import io.offhook.benchmarks.work.ProgressBars;
import io.offhook.listener.TlsEngine;
import io.offhook.pki.device.PhoneModel;
import io.offhook.stackclient.cli.OutputOptions;
import io.offhook.stackclient.stack.StackHome;
import io.offhook.testpki.KeyType;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./offhook load}: measures a running installation against bounds of the same machine. */
@Command(
        name = "load",
        description = {
            "Provisions phones on the running stack and boots them.",
            "Each phone has its own certificate and TLS handshake. Prints the time of each stage. The exit code is 0",
            "only if every phone is configured.",
            "With --measure or --tvs: measures the stack and an upper bound of this machine, in alternating rounds, and",
            "prints each result as soon as it has it; with --json one document on a line for each.",
            "With --power-cut N: a site of N phones returns at once; ./offhook load --power-cut 1 --help says more.",
            "With --peers: measures Keycloak, OpenSSL and pgbench beside it; ./offhook load --peers --help says more.",
            "With --scale: computes the size of a large installation; ./offhook load --scale --help says more."
        },
        sortOptions = false)
public final class LoadCommand implements Callable<Integer> {

    private static final int MAX_PHONES = 1_000_000;
    private static final List<SpeedTarget> USUAL_TARGETS = List.of(SpeedTarget.P1, SpeedTarget.P2, SpeedTarget.P3);
    private static final List<SpeedTarget> QUICK_TARGETS =
            List.of(SpeedTarget.P1, SpeedTarget.P2, SpeedTarget.P3, SpeedTarget.P5);
    private static final int QUICK_PHONES = 400;
    private static final int QUICK_ROUNDS = 3;

    @Option(
            names = "--phones",
            defaultValue = "4000",
            paramLabel = "N",
            description = "Number of phones; with --measure, for each target, half of them for warm-up. Default: 4000.")
    int phones = 4_000;

    @Option(
            names = "--concurrency",
            defaultValue = "16",
            paramLabel = "C",
            description = "Number of phones at the same time. Default: 16.")
    int concurrency = 16;

    @Option(
            names = "--measure",
            arity = "0..1",
            split = ",",
            fallbackValue = "P1,P2,P3",
            paramLabel = "P1,P2,P3,P5,P8",
            description =
                    "Targets to measure; P1,P2,P3 if none is given. P8 adds a million codes to the database and keeps"
                            + " them.")
    @Nullable
    List<SpeedTarget> targets;

    @Option(
            names = "--quick",
            description = "Measure P1, P2, P3 and P5 in a few minutes, with 400 phones for each and 3 rounds.")
    boolean quick;

    @ArgGroup(exclusive = false)
    @Nullable
    TvsLoadOptions tvs;

    @Option(
            names = "--rounds",
            defaultValue = "5",
            paramLabel = "R",
            description = "Rounds of bound and stack, alternating; the result is the median. Default: 5.")
    int rounds = 5;

    @Option(
            names = "--tls",
            paramLabel = "jdk|native",
            description = "TLS library of the phones and of the bound's server. Default: native if available.")
    @Nullable
    TlsEngine engine;

    @Option(names = "--model", defaultValue = "8845", description = "Model of the phones. Default: 8845.")
    PhoneModel model = new PhoneModel("8845");

    @Option(
            names = "--key-type",
            paramLabel = "ec|rsa",
            defaultValue = "EC",
            description = "Key type of their certificates. Default: ec, which is faster to generate.")
    KeyType keyType = KeyType.EC;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        if (phones < 1 || phones > MAX_PHONES || concurrency < 1 || rounds < 1) {
            throw output.usageError("--phones is 1 to " + MAX_PHONES + ", --concurrency and --rounds are at least 1");
        }
        if (tvs != null && (targets != null || !tvs.makesSense(MAX_PHONES))) {
            throw output.usageError(
                    "--tvs goes without --measure; --seconds is 1 to 3600, --requests 2 to " + MAX_PHONES);
        }
        var settings = new LoadSettings(phones, concurrency, model, keyType);
        var tls = engine == null || engine == TlsEngine.AUTO ? PhoneConnections.best() : engine;
        if (tvs != null) {
            return measure(tvs.settings(settings, rounds, tls));
        }
        if (quick) {
            return measure(new MeasurementSettings(
                    targets == null || targets.equals(USUAL_TARGETS) ? QUICK_TARGETS : targets,
                    new LoadSettings(QUICK_PHONES, concurrency, model, keyType),
                    QUICK_ROUNDS,
                    tls,
                    Optional.empty()));
        }
        if (targets != null) {
            return measure(new MeasurementSettings(targets, settings, rounds, tls, Optional.empty()));
        }
        return boot(settings);
    }

    private int boot(LoadSettings settings) throws IOException, InterruptedException {
        var report = new LoadRun(StackHome.usual().requireReady(), settings, progress()).run();
        output.print(LoadReportDocument.of(report), () -> LoadReportText.lines(report));
        return report.everyPhoneIsUp() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private int measure(MeasurementSettings settings) throws IOException, InterruptedException, SQLException {
        var home = StackHome.usual();
        var run = new MeasurementRun(home.requireReady(), home.processes(), settings, progress());
        if (!output.json()) {
            output.out().println(MeasurementText.heading());
        }
        run.run(each -> output.printLine(MeasurementLine.of(settings, each), () -> MeasurementText.lines(each)));
        return ExitCode.OK;
    }

    private ProgressBars progress() {
        return ProgressBars.on(output.err());
    }
}
