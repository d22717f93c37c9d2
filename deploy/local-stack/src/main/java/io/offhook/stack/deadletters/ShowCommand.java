package io.offhook.stack.deadletters;

import io.offhook.stackclient.http.Json;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dead-letters show} */
@Command(name = "show", description = "Shows one dead letter with its payload, as JSON. Personal data is masked.")
final class ShowCommand implements Callable<Integer> {

    @Mixin
    ServiceOption service = new ServiceOption();

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "Its number in the list.")
    long id;

    private final ServiceDeadLetters services;

    ShowCommand(ServiceDeadLetters services) {
        this.services = services;
    }

    @Override
    public Integer call() throws IOException {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println(Json.text(services.of(service.service).show(id)));
        out.flush();
        return 0;
    }
}
