package io.offhook.stack.deadletters;

import io.offhook.stack.service.Service;
import io.offhook.stackclient.api.DeadLetters;
import io.offhook.stackclient.cli.HelpOption;
import io.offhook.stackclient.http.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dead-letters replay} */
@Command(
        name = "replay",
        description = "Tries dead letters again, once their cause is fixed: one, or all that match.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all of them were applied", "3:some failed again"})
final class ReplayCommand implements Callable<Integer> {
    private static final int FAILED_AGAIN = 3;

    @Option(names = "--service", required = true, paramLabel = "NAME", description = "The service that gave them up.")
    Service service = Service.PROVISIONING;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "This one alone.")
    @Nullable
    Long id;

    @Mixin
    FilterOptions filter = new FilterOptions();

    @Option(names = "--all", description = "All of the service.")
    boolean all;

    @Option(names = "--json", description = "As JSON: {streams, applied, failed}.")
    boolean json;

    @Mixin
    private final HelpOption help = new HelpOption();

    @Spec
    @Nullable
    CommandSpec spec;

    private final ServiceDeadLetters services;
    private final PrintWriter out;

    ReplayCommand(ServiceDeadLetters services, PrintWriter out) {
        this.services = services;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        var replay = replay();
        if (json) {
            out.println(Json.text(replay));
        } else {
            out.printf(
                    "%d streams tried, %d records applied, %d streams failed again%n",
                    replay.streams(), replay.applied(), replay.failed());
        }
        out.flush();
        return replay.failed() == 0 ? 0 : FAILED_AGAIN;
    }

    private DeadLetters.Replay replay() throws IOException {
        var ways = (id == null ? 0 : 1) + (filter.isEmpty() ? 0 : 1) + (all ? 1 : 0);
        if (ways != 1) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "Name an ID, or filters, or --all");
        }
        var letters = services.of(service);
        return id == null ? letters.replay(filter.filter()) : letters.replay(id);
    }
}
