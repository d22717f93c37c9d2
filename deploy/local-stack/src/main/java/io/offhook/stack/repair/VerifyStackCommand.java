package io.offhook.stack.repair;

import io.offhook.stack.service.Service;
import io.offhook.stackclient.cli.OutputOptions;
import io.offhook.stackclient.operations.OperationsApi;
import io.offhook.stackclient.operations.Verifying;
import io.offhook.stackclient.stack.StackHome;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./offhook verify} */
@Command(
        name = "verify",
        description = {
            "Compares what each service keeps: read models with their events, stores with topics, and Redis.",
            "Names every difference, and changes nothing. With --json: {service: {state, found, differences}}."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing differs", "1:something differs, or could not be compared"})
public final class VerifyStackCommand implements Callable<Integer> {

    @Option(names = "--service", paramLabel = "NAME", description = "Only this service. Default: all services.")
    @Nullable
    Service service;

    @Mixin
    OutputOptions output = new OutputOptions();

    private final StackOperations services;

    public VerifyStackCommand(StackHome home) {
        this.services = new StackOperations(home);
    }

    @Override
    public Integer call() throws IOException {
        var chosen = new LinkedHashMap<String, OperationsApi>();
        for (var each : service == null ? List.of(Service.values()) : List.of(service)) {
            chosen.put(each.lowerName(), services.of(each));
        }
        return Verifying.run(chosen, output);
    }
}
