package io.offhook.benchmarks.command;

import io.offhook.benchmarks.load.LoadRun;
import io.offhook.benchmarks.measure.MeasureOrder;
import io.offhook.benchmarks.measure.MeasurementDocument;
import io.offhook.benchmarks.measure.MeasurementText;
import io.offhook.benchmarks.measure.Target;
import io.offhook.benchmarks.report.LoadOrder;
import io.offhook.benchmarks.report.LoadReportDocument;
import io.offhook.benchmarks.report.LoadReportText;
import io.offhook.benchmarks.scenario.MeasureRun;
import io.offhook.benchmarks.wire.PhoneConnections;
import io.offhook.benchmarks.work.ProgressBars;
import io.offhook.listener.TlsEngine;
import io.offhook.pki.device.PhoneModel;
import io.offhook.stackclient.cli.HelpOption;
import io.offhook.stackclient.http.Json;
import io.offhook.stackclient.stack.StackHome;
import io.offhook.testpki.KeyType;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "load",
        description = {
            "Provisions phones on the running stack and boots them all.",
            "Each has its own certificate and its own TLS handshake. Prints how long each stage took; the exit code",
            "is 0 only when every phone is configured.",
            "With --measure or --tvs: figures beside what the machine could do at most, measured in turns in the same run."
        },
        sortOptions = false)
public final class LoadCommand implements Callable<Integer> {

    private static final int MAX_PHONES = 1_000_000;

    @Option(
            names = "--phones",
            defaultValue = "4000",
            paramLabel = "N",
            description = "How many phones; when measuring, for each target, half of them to warm up. Default: 4000.")
    int phones = 4_000;

    @Option(
            names = "--concurrency",
            defaultValue = "16",
            paramLabel = "C",
            description = "How many of them at a time. Default: 16.")
    int concurrency = 16;

    @Option(
            names = "--measure",
            arity = "0..1",
            split = ",",
            fallbackValue = "P1,P2,P3",
            paramLabel = "P1,P2,P3,P5,P8",
            description = "Which targets to measure; P1,P2,P3 if none is named. P8 leaves a million codes behind.")
    @Nullable
    List<Target> targets;

    @ArgGroup(exclusive = false)
    @Nullable
    TvsLoadOptions tvs;

    @Option(
            names = "--rounds",
            defaultValue = "5",
            paramLabel = "R",
            description = "How often bound and stack take turns; the median counts. Default: 5.")
    int rounds = 5;

    @Option(
            names = "--tls",
            paramLabel = "jdk|native",
            description = "TLS of the phones and of the bare server. Default: native where there is one.")
    @Nullable
    TlsEngine engine;

    @Option(names = "--model", defaultValue = "8845", description = "Their model. Default: 8845.")
    PhoneModel model = new PhoneModel("8845");

    @Option(
            names = "--key-type",
            paramLabel = "ec|rsa",
            defaultValue = "EC",
            description = "Their certificates' keys. Default: ec, which are made quickly.")
    KeyType keyType = KeyType.EC;

    @Option(names = "--json", description = "Print one JSON document; progress goes to standard error.")
    boolean json;

    @Mixin
    HelpOption help = new HelpOption();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        var line = Objects.requireNonNull(spec).commandLine();
        if (phones < 1 || phones > MAX_PHONES || concurrency < 1 || rounds < 1) {
            throw new ParameterException(
                    line, "--phones is 1 to " + MAX_PHONES + ", --concurrency and --rounds are at least 1");
        }
        if (tvs != null && (targets != null || !tvs.makesSense(MAX_PHONES))) {
            throw new ParameterException(
                    line, "--tvs goes without --measure; --seconds is 1 to 3600, --requests 2 to " + MAX_PHONES);
        }
        var order = new LoadOrder(phones, concurrency, model, keyType);
        var tls = engine == null || engine == TlsEngine.AUTO ? PhoneConnections.best() : engine;
        if (tvs != null) {
            return measure(tvs.order(order, rounds, tls), line);
        }
        if (targets != null) {
            return measure(new MeasureOrder(targets, order, rounds, tls, Optional.empty()), line);
        }
        return boot(order, line);
    }

    private int boot(LoadOrder order, CommandLine line) throws IOException, InterruptedException {
        var report = new LoadRun(StackHome.usual().requireReady(), order, progress(line)).run();
        if (json) {
            line.getOut().println(Json.text(LoadReportDocument.of(report)));
        } else {
            LoadReportText.lines(report).forEach(line.getOut()::println);
        }
        line.getOut().flush();
        return report.everyPhoneIsUp() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private int measure(MeasureOrder order, CommandLine line) throws IOException, InterruptedException, SQLException {
        var home = StackHome.usual();
        var measured = new MeasureRun(home.requireReady(), home.processes(), order, progress(line)).run();
        if (json) {
            line.getOut().println(Json.text(MeasurementDocument.of(order, measured)));
        } else {
            MeasurementText.lines(measured).forEach(line.getOut()::println);
        }
        line.getOut().flush();
        return ExitCode.OK;
    }

    private static ProgressBars progress(CommandLine line) {
        return new ProgressBars(line.getErr(), isTerminal());
    }

    /** JDK 22 to 24 say yes too easily; a bar drawn into a log file is all the harm it does. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        return System.console() != null;
    }
}
