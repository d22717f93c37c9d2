package io.offhook.stack.repair;

import io.offhook.stack.service.Service;
import io.offhook.stackclient.cli.OutputOptions;
import io.offhook.stackclient.stack.StackHome;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./offhook republish} */
@Command(
        name = "republish",
        description = {
            "Publishes what a service stores again, from a position on, on its topics. Consumers drop what they know.",
            "With --json: {service, from}."
        })
public final class RepublishCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "SERVICE", description = "Whose store.")
    Service service = Service.PROVISIONING;

    @Option(
            names = "--from",
            defaultValue = "0",
            paramLabel = "POSITION",
            description = "A position in the store. Default: 0, everything.")
    long from;

    @Mixin
    OutputOptions output = new OutputOptions();

    private final StackOperations services;

    public RepublishCommand(StackHome home) {
        this.services = new StackOperations(home);
    }

    @Override
    public Integer call() throws IOException {
        services.of(service).republish(from);
        var name = service.lowerName();
        output.print(
                Map.of("service", name, "from", from),
                () -> List.of(name + " publishes again from position " + from + " on"));
        return 0;
    }
}
