package io.offhook.stack.deadletters;

import io.offhook.stackclient.api.DeadLetters;
import io.offhook.stackclient.cli.OutputOptions;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dead-letters replay} */
@Command(
        name = "replay",
        description = {
            "Handles dead letters again, after their cause is fixed: one, or all that match.",
            "With --json: {streams, applied, failed}."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all records were applied", "3:a stream failed again"})
final class ReplayCommand implements Callable<Integer> {
    private static final int FAILED_AGAIN = 3;

    @Mixin
    ServiceOption service = new ServiceOption();

    @Parameters(arity = "0..1", paramLabel = "ID", description = "Only this dead letter.")
    @Nullable
    Long id;

    @Mixin
    FilterOptions filter = new FilterOptions();

    @Option(names = "--all", description = "All dead letters of the service.")
    boolean all;

    @Mixin
    OutputOptions output = new OutputOptions();

    private final ServiceDeadLetters services;

    ReplayCommand(ServiceDeadLetters services) {
        this.services = services;
    }

    @Override
    public Integer call() throws IOException {
        var replay = replay();
        output.print(
                replay,
                () -> List.of("%d streams tried, %d records applied, %d streams failed again"
                        .formatted(replay.streams(), replay.applied(), replay.failed())));
        return replay.failed() == 0 ? 0 : FAILED_AGAIN;
    }

    private DeadLetters.Replay replay() throws IOException {
        var ways = (id == null ? 0 : 1) + (filter.isEmpty() ? 0 : 1) + (all ? 1 : 0);
        if (ways != 1) {
            throw output.usageError("Give an ID, or filters, or --all");
        }
        var letters = services.of(service.service);
        return id == null ? letters.replay(filter.filter()) : letters.replay(id);
    }
}
