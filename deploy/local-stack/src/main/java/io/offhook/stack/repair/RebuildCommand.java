package io.offhook.stack.repair;

import io.offhook.stack.service.Service;
import io.offhook.stackclient.cli.OutputOptions;
import io.offhook.stackclient.operations.OperationsApi;
import io.offhook.stackclient.operations.Rebuild;
import io.offhook.stackclient.stack.StackHome;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./offhook rebuild} */
@Command(
        name = "rebuild",
        description = {
            "Makes a read model of a service anew from the events. What is live answers until the new one takes its place.",
            "With --json: the last rebuild of each read model that was asked for."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:rebuilt", "1:failed; what is live is as it was"})
public final class RebuildCommand implements Callable<Integer> {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final String ALL = "all";

    @Parameters(index = "0", paramLabel = "SERVICE", description = "Whose read model.")
    Service service = Service.PROVISIONING;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "READ_MODEL",
            description = "Its name, or all. Without it the read models are listed, and nothing is rebuilt.")
    String readModel = "";

    @Option(names = "--no-wait", description = "Begin, and do not wait for the end.")
    boolean noWait;

    @Mixin
    OutputOptions output = new OutputOptions();

    private final StackOperations services;

    public RebuildCommand(StackHome home) {
        this.services = new StackOperations(home);
    }

    @Override
    public Integer call() throws IOException {
        var operations = services.of(service);
        if (readModel.isEmpty()) {
            print(operations.rebuilds());
            return 0;
        }
        operations.rebuild(readModel);
        if (noWait) {
            return 0;
        }
        var rebuilds = whenDone(operations);
        print(rebuilds);
        return rebuilds.stream().allMatch(Rebuild::isDone) ? 0 : 1;
    }

    /** One that waits for its turn still says how the one before it ended, so all have to be done for a moment. */
    private List<Rebuild> whenDone(OperationsApi operations) throws IOException {
        try {
            Thread.sleep(POLL);
            var rebuilds = asked(operations);
            while (rebuilds.stream().anyMatch(Rebuild::isRunning)) {
                rebuilds.stream().filter(Rebuild::isRunning).map(Rebuild::text).forEach(output.err()::println);
                output.err().flush();
                Thread.sleep(POLL);
                rebuilds = asked(operations);
            }
            return rebuilds;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private List<Rebuild> asked(OperationsApi operations) throws IOException {
        return operations.rebuilds().stream()
                .filter(each -> readModel.equals(ALL) || each.readModel().equals(readModel))
                .toList();
    }

    private void print(List<Rebuild> rebuilds) {
        output.print(rebuilds, () -> rebuilds.stream().map(Rebuild::text).toList());
    }
}
