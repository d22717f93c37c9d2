package io.offhook.torture.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All attempts of the phones, in the order in which they ended. Counts are kept, since a run has millions of attempts. */
public final class History {

    private static final String ACCEPTED = "ACCEPTED";

    private final List<Attempt> attempts = new ArrayList<>();
    private final Map<String, Long> outcomes = new TreeMap<>();

    public synchronized void add(Attempt attempt) {
        attempts.add(attempt);
        outcomes.merge(word(attempt.observed()), 1L, Long::sum);
    }

    public synchronized List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    public synchronized long accepted() {
        return outcomes.getOrDefault(ACCEPTED, 0L);
    }

    /** How often each reason occurred, {@code NO_ANSWER} and {@code NOT_REACHED} included. */
    public synchronized Map<String, Long> refusals() {
        var refusals = new TreeMap<>(outcomes);
        refusals.remove(ACCEPTED);
        return refusals;
    }

    /** One word for an outcome. */
    public static String word(Observed observed) {
        return switch (observed) {
            case Observed.Accepted ignored -> ACCEPTED;
            case Observed.Refused it -> it.reason();
            case Observed.NoAnswer ignored -> "NO_ANSWER";
            case Observed.NotSent ignored -> "NOT_REACHED";
        };
    }
}
