package io.offhook.stack.deadletters;

import io.offhook.stack.service.Service;
import io.offhook.stackclient.api.DeadLetters;
import io.offhook.stackclient.cli.HelpOption;
import io.offhook.stackclient.http.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dead-letters list} */
@Command(name = "list", description = "Lists dead letters, oldest first.")
final class ListCommand implements Callable<Integer> {

    @Option(names = "--service", paramLabel = "NAME", description = "Of this service. Default: of all.")
    @Nullable
    Service service;

    @Mixin
    FilterOptions filter = new FilterOptions();

    @Option(names = "--page", defaultValue = "0", paramLabel = "N", description = "Counted from 0. Default: 0.")
    int page;

    @Option(names = "--size", defaultValue = "50", paramLabel = "N", description = "1 to 1000 a page. Default: 50.")
    int size;

    @Option(names = "--json", description = "As JSON: {service: {items, total}}.")
    boolean json;

    @Mixin
    private final HelpOption help = new HelpOption();

    private final ServiceDeadLetters services;
    private final PrintWriter out;

    ListCommand(ServiceDeadLetters services, PrintWriter out) {
        this.services = services;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        var found = new LinkedHashMap<String, DeadLetters>();
        for (var each : service == null ? List.of(Service.values()) : List.of(service)) {
            found.put(each.lowerName(), services.of(each).list(filter.filter(), page, size));
        }
        if (json) {
            out.println(Json.text(found));
        } else {
            print(found);
        }
        out.flush();
        return 0;
    }

    private void print(Map<String, DeadLetters> found) {
        found.forEach((name, letters) -> {
            out.printf("%s: %d%n", name, letters.total());
            letters.items().forEach(this::print);
        });
    }

    private void print(DeadLetters.Letter letter) {
        out.printf(
                "  %-6d %s  %s of %s, version %d of stream %s%n         %s: %s; given up %d times by %s%n",
                letter.id(),
                letter.parkedAt(),
                letter.type() == null ? "a record" : letter.type(),
                letter.topic(),
                letter.version(),
                letter.streamId(),
                letter.kind(),
                letter.reason(),
                letter.attempts(),
                letter.consumer());
    }
}
