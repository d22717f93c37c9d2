package io.offhook.stack.deadletters;

import io.offhook.stack.service.Service;
import io.offhook.stackclient.cli.HelpOption;
import io.offhook.stackclient.http.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dead-letters show} */
@Command(name = "show", description = "Shows one dead letter with its payload, as JSON. Personal data is masked.")
final class ShowCommand implements Callable<Integer> {

    @Option(names = "--service", required = true, paramLabel = "NAME", description = "The service that gave it up.")
    Service service = Service.PROVISIONING;

    @Parameters(paramLabel = "ID", description = "As the list numbers it.")
    long id;

    @Mixin
    private final HelpOption help = new HelpOption();

    private final ServiceDeadLetters services;
    private final PrintWriter out;

    ShowCommand(ServiceDeadLetters services, PrintWriter out) {
        this.services = services;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        out.println(Json.text(services.of(service).show(id)));
        out.flush();
        return 0;
    }
}
