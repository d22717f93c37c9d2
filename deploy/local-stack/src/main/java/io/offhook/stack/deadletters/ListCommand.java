package io.offhook.stack.deadletters;

import io.offhook.stack.service.Service;
import io.offhook.stackclient.api.DeadLetters;
import io.offhook.stackclient.cli.OutputOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dead-letters list} */
@Command(
        name = "list",
        description = {"Lists dead letters, oldest first.", "With --json: {service: {items, total}}."})
final class ListCommand implements Callable<Integer> {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    @Option(names = "--service", paramLabel = "NAME", description = "Only this service. Default: all services.")
    @Nullable
    Service service;

    @Mixin
    FilterOptions filter = new FilterOptions();

    @Option(names = "--page", defaultValue = "0", paramLabel = "N", description = "Page number, from 0. Default: 0.")
    int page;

    @Option(
            names = "--size",
            defaultValue = "50",
            paramLabel = "N",
            description = "Dead letters on a page, 1 to 1000. Default: 50.")
    int size;

    @Mixin
    OutputOptions output = new OutputOptions();

    private final ServiceDeadLetters services;

    ListCommand(ServiceDeadLetters services) {
        this.services = services;
    }

    @Override
    public Integer call() throws IOException {
        var found = new LinkedHashMap<String, DeadLetters>();
        for (var each : service == null ? List.of(Service.values()) : List.of(service)) {
            found.put(each.lowerName(), services.of(each).list(filter.filter(), page, size));
        }
        output.print(found, () -> lines(found));
        return 0;
    }

    private static List<String> lines(Map<String, DeadLetters> found) {
        var lines = new ArrayList<String>();
        found.forEach((name, letters) -> {
            lines.add(name + ": " + letters.total());
            letters.items().forEach(letter -> lines.add(text(letter)));
        });
        return lines;
    }

    private static String text(DeadLetters.Letter letter) {
        return "  %-6d %s  %s of %s, version %d of stream %s%n         %s: %s; failed %d times in %s"
                .formatted(
                        letter.id(),
                        letter.parkedAt(),
                        letter.type() == null ? "a record" : plain(letter.type()),
                        letter.topic(),
                        letter.version(),
                        plain(letter.streamId()),
                        letter.kind(),
                        plain(letter.reason()),
                        letter.attempts(),
                        letter.consumer());
    }

    /** A record holds what its sender chose, and a terminal obeys control characters. */
    private static String plain(String text) {
        return CONTROL.matcher(text).replaceAll("\uFFFD");
    }
}
