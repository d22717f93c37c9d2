package io.offhook.torture.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All attempts of the phones, in the order in which they ended. */
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
                .filter(each -> each.observed() instanceof Observed.Accepted)
                .count();
    }

    /** How often each reason occurred, {@code NO_ANSWER} and {@code NOT_REACHED} included. */
    public Map<String, Long> refusals() {
        return attempts().stream()
                .filter(each -> !(each.observed() instanceof Observed.Accepted))
                .collect(Collectors.groupingBy(each -> word(each.observed()), TreeMap::new, Collectors.counting()));
    }

    /** One word for an outcome. */
    public static String word(Observed observed) {
        return switch (observed) {
            case Observed.Accepted ignored -> "ACCEPTED";
            case Observed.Refused it -> it.reason();
            case Observed.NoAnswer ignored -> "NO_ANSWER";
            case Observed.NotSent ignored -> "NOT_REACHED";
        };
    }
}
