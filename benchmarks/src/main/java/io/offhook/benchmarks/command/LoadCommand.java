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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
        footer = {
            "",
            "Without a stack, each alone on the command line:",
            "  --signing    configurations signed per second",
            "  --eventing   the relay and the inbox alone: events per second",
            "  --designs    a unit of work in several designs, reactive and with virtual threads; --json"
        },
        sortOptions = false)
public final class LoadCommand implements Callable<Integer> {

    private static final int MAX_PHONES = 1_000_000;
    private static final int MAX_SECONDS = 3_600;

    /** As {@code offhook.import.max-lines} allows. */
    private static final int MAX_ROWS = 200_000;

    private static final String USUAL = "P1,P2,P3,POST,BULK,IDLE,MEMORY,START";
    private static final List<SpeedTarget> USUAL_TARGETS =
            Stream.of(USUAL.split(",")).map(SpeedTarget::valueOf).toList();
    private static final List<SpeedTarget> QUICK_TARGETS = List.of(
            SpeedTarget.P1,
            SpeedTarget.P2,
            SpeedTarget.P3,
            SpeedTarget.P5,
            SpeedTarget.POST,
            SpeedTarget.BULK,
            SpeedTarget.MEMORY,
            SpeedTarget.START);
    private static final int USUAL_PHONES = 4_000;
    private static final int QUICK_PHONES = 400;
    private static final int QUICK_ROUNDS = 3;

    @Option(
            names = "--phones",
            paramLabel = "N",
            description = {
                "Number of phones; with --measure, for each target, half of them for warm-up. Default: 4000.",
                "PAGES: how many the console knows at least. Default: 1000000."
            })
    @Nullable
    Integer askedPhones;

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
            fallbackValue = USUAL,
            paramLabel = "P1,P2,..",
            description = {
                "What to measure. Redemptions: P1 with handshake, P2 without. P3: both chains of events at half load.",
                "P5: TVS. P8: redemptions with a million codes, which it adds to the database and keeps. POST: phones",
                "added one by one. BULK: one CSV file. CURVE: CPU time per phone at rising rates. IDLE: CPU time of the",
                "idle stack. MEMORY: of each process. START: what up took. PAGES: pages of the console with a million",
                "phones, which it adds to the console's database and keeps. BEHIND: how late the console knows what happens.",
                "Default: " + USUAL
            })
    @Nullable
    List<SpeedTarget> targets;

    @Option(
            names = "--quick",
            description = {
                "Measure P1, P2, P3, P5, POST, BULK, MEMORY and START in three minutes, with 400 phones for each and 3",
                "rounds."
            })
    boolean quick;

    @Option(
            names = "--bulk",
            paramLabel = "N",
            description = "One file of N phones, until the last code is issued: --measure BULK --phones N --rounds 1.")
    @Nullable
    Integer bulk;

    @ArgGroup(exclusive = false)
    @Nullable
    TvsLoadOptions tvs;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = {
                "IDLE: how long to look. Default: 60. BEHIND: how long events are sent. Default: 30.",
                "P5: approximate duration for TVS and for its bound, each, after the warm-up."
            })
    @Nullable
    Integer seconds;

    @Mixin
    ConsoleLoadOptions console = new ConsoleLoadOptions();

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
        if (bulk != null) {
            targets = List.of(SpeedTarget.BULK);
            askedPhones = bulk;
            rounds = 1;
        }
        int phones = askedPhones == null ? USUAL_PHONES : askedPhones;
        if (phones < 1 || phones > MAX_PHONES || concurrency < 1 || rounds < 1) {
            throw output.usageError("--phones is 1 to " + MAX_PHONES + ", --concurrency and --rounds are at least 1");
        }
        if (!console.makesSense()) {
            throw output.usageError("--rate is 1 to 20000");
        }
        if (seconds != null && (seconds < 1 || seconds > MAX_SECONDS)) {
            throw output.usageError("--seconds is 1 to " + MAX_SECONDS);
        }
        if (tvs != null && (targets != null || !tvs.makesSense(MAX_PHONES, seconds))) {
            throw output.usageError(
                    "--tvs goes without --measure; --requests is 2 to " + MAX_PHONES + " and goes without --seconds");
        }
        if (targets != null && targets.contains(SpeedTarget.BULK) && phones > MAX_ROWS) {
            throw output.usageError(
                    "BULK takes no more than " + MAX_ROWS + " --phones: the service takes no longer file");
        }
        var time = Optional.ofNullable(seconds).map(Duration::ofSeconds);
        var settings = new LoadSettings(phones, concurrency, model, keyType);
        var tls = engine == null || engine == TlsEngine.AUTO ? PhoneConnections.best() : engine;
        if (tvs != null) {
            return measure(tvs.settings(settings, rounds, tls, time, console.load(askedPhones)));
        }
        if (quick) {
            return measure(new MeasurementSettings(
                    targets == null || targets.equals(USUAL_TARGETS) ? QUICK_TARGETS : targets,
                    new LoadSettings(QUICK_PHONES, concurrency, model, keyType),
                    QUICK_ROUNDS,
                    tls,
                    time,
                    console.load(askedPhones)));
        }
        if (targets != null) {
            return measure(new MeasurementSettings(targets, settings, rounds, tls, time, console.load(askedPhones)));
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
