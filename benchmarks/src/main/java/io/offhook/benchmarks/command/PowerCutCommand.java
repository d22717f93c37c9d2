package io.offhook.benchmarks.command;

import io.offhook.benchmarks.powercut.PowerCutRun;
import io.offhook.benchmarks.powercut.PowerCutSettings;
import io.offhook.benchmarks.powercut.PowerCutText;
import io.offhook.benchmarks.report.LoadSettings;
import io.offhook.benchmarks.wire.PhoneConnections;
import io.offhook.benchmarks.work.ProgressBars;
import io.offhook.pki.device.PhoneModel;
import io.offhook.stackclient.cli.OutputOptions;
import io.offhook.stackclient.stack.StackHome;
import io.offhook.testpki.KeyType;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./offhook load --power-cut N}: a site of N phones returns at once. */
@Command(
        name = "load",
        description = {
            "Provisions a site of phones on the running stack, starts a second process of each service that phones talk",
            "to, and lets all phones return at once: each fetches its files and asks TVS, and those with a code redeem it.",
            "The exit code is 0 only if every phone is served."
        },
        sortOptions = false)
final class PowerCutCommand implements Callable<Integer> {

    static final String OPTION = "--power-cut";

    /** As many as there are addresses for them on the loopback network. */
    private static final int MAX_PHONES = 1_000_000;

    private static final int EVERYONE = 100;
    private static final int MAX_REPLICAS = 2;

    @Option(names = OPTION, required = true, paramLabel = "N", description = "Number of phones of the site.")
    int phones;

    @Option(
            names = "--with-codes",
            defaultValue = "25",
            paramLabel = "PERCENT",
            description = "Phones of 100 that have a code to redeem; the others were activated before. Default: 25.")
    int withCodes = 25;

    @Option(
            names = "--replicas",
            defaultValue = "2",
            paramLabel = "1|2",
            description = "Processes of each service that phones talk to. Default: 2.")
    int replicas = 2;

    @Option(
            names = "--in-flight",
            defaultValue = "2000",
            paramLabel = "N",
            description = {
                "Most phones on the wire at the same time, beside those that come again. Default: 2000.",
                "The client is one process and must not be what phones wait for."
            })
    int inFlight = 2_000;

    @Option(
            names = "--minutes",
            defaultValue = "10",
            paramLabel = "N",
            description = "A phone that is not served by then is lost. Default: 10.")
    int minutes = 10;

    @Option(
            names = "--concurrency",
            defaultValue = "16",
            paramLabel = "C",
            description = "Codes revealed at the same time while the site is prepared. Default: 16.")
    int concurrency = 16;

    @Option(names = "--model", defaultValue = "8845", description = "Model of the phones. Default: 8845.")
    PhoneModel model = new PhoneModel("8845");

    @Option(
            names = "--key-type",
            paramLabel = "ec|rsa",
            defaultValue = "EC",
            description = "Key type of their certificates. Default: ec.")
    KeyType keyType = KeyType.EC;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!isWithin(phones, MAX_PHONES)
                || withCodes < 0
                || withCodes > EVERYONE
                || !isWithin(replicas, MAX_REPLICAS)
                || !isWithin(inFlight, MAX_PHONES)
                || !isWithin(minutes, 24 * 60)
                || !isWithin(concurrency, MAX_PHONES)) {
            throw output.usageError("--power-cut is 1 to " + MAX_PHONES + ", --with-codes 0 to 100, --replicas 1 or 2,"
                    + " --minutes 1 to 1440, --in-flight and --concurrency are at least 1");
        }
        var settings = new PowerCutSettings(
                new LoadSettings(phones, concurrency, model, keyType),
                Math.toIntExact((long) phones * withCodes / EVERYONE),
                replicas,
                inFlight,
                Duration.ofMinutes(minutes),
                PhoneConnections.best());
        var report = new PowerCutRun(StackHome.usual(), settings, ProgressBars.on(output.err())).run();
        output.print(report, () -> PowerCutText.lines(report));
        return report.everyPhoneIsServed() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static boolean isWithin(int value, int most) {
        return value >= 1 && value <= most;
    }
}
