package io.offhook.benchmarks.command;

import io.offhook.benchmarks.peers.PeerText;
import io.offhook.benchmarks.peers.PeersRun;
import io.offhook.benchmarks.peers.PeersSettings;
import io.offhook.benchmarks.report.LoadSettings;
import io.offhook.benchmarks.wire.PhoneConnections;
import io.offhook.benchmarks.work.ProgressBars;
import io.offhook.pki.device.PhoneModel;
import io.offhook.stackclient.cli.OutputOptions;
import io.offhook.stackclient.stack.StackHome;
import io.offhook.testpki.KeyType;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./offhook load --peers}: other programs beside the stack. */
@Command(
        name = "load",
        description = {
            "Measures the processor time of Keycloak's device grants, of connections to a server of OpenSSL and of pgbench's",
            "inserts beside that of redemptions, in alternating rounds. Peers that are not there are skipped, and named.",
            "Prints each result as soon as it has it; with --json one document on a line for each."
        },
        sortOptions = false)
final class PeersCommand implements Callable<Integer> {

    static final String OPTION = "--peers";

    @Option(names = OPTION, required = true, description = "Measure the peers beside the running stack.")
    boolean peers;

    @Option(names = "--rounds", defaultValue = "5", paramLabel = "R", description = "Rounds of each peer. Default: 5.")
    int rounds = 5;

    @Option(
            names = "--phones",
            defaultValue = "200",
            paramLabel = "N",
            description = "Operations of each side in a round. Default: 200.")
    int perRound = 200;

    @Option(
            names = "--warm-up",
            defaultValue = "1000",
            paramLabel = "N",
            description = "Operations of each side before the rounds. Default: 1000.")
    int warmUp = 1_000;

    @Option(
            names = "--concurrency",
            defaultValue = "16",
            paramLabel = "C",
            description = "Operations at the same time. Default: 16.")
    int concurrency = 16;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (rounds < 1 || perRound < 1 || warmUp < 1 || concurrency < 1) {
            throw output.usageError("--rounds, --phones, --warm-up and --concurrency are at least 1");
        }
        var settings = new PeersSettings(
                new LoadSettings(warmUp, concurrency, new PhoneModel("8845"), KeyType.EC),
                rounds,
                perRound,
                PhoneConnections.best());
        var home = StackHome.usual();
        var run = new PeersRun(home.requireReady(), home.processes(), settings, ProgressBars.on(output.err()));
        if (!output.json()) {
            output.out().println(PeerText.heading());
        }
        run.run(
                result -> output.printLine(result, () -> PeerText.lines(result)),
                (peer, reason) -> output.err().println(peer + " IS SKIPPED: " + reason));
        return ExitCode.OK;
    }
}
