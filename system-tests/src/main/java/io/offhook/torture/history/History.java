package io.offhook.torture.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Everything the phones saw, in the order in which their tries ended. */
public final class History {

    private final List<Attempt> attempts = new ArrayList<>();

    public synchronized void add(Attempt attempt) {
        attempts.add(attempt);
    }

    public synchronized List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    public synchronized long accepted() {
        return attempts.stream()
                .filter(each -> each.saw() instanceof Saw.Accepted)
                .count();
    }

    /** How often each reason was given, silence and unreachable replicas among them. */
    public Map<String, Long> refusals() {
        return attempts().stream()
                .filter(each -> !(each.saw() instanceof Saw.Accepted))
                .collect(Collectors.groupingBy(each -> word(each.saw()), TreeMap::new, Collectors.counting()));
    }

    /** One word for what was seen. */
    public static String word(Saw saw) {
        return switch (saw) {
            case Saw.Accepted ignored -> "ACCEPTED";
            case Saw.Refused it -> it.reason();
            case Saw.Silence ignored -> "NO_ANSWER";
            case Saw.NotSent ignored -> "NOT_REACHED";
        };
    }
}
