package io.offhook.eventing.verify;

import io.offhook.eventing.verify.Difference.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a verification found: all of it is counted, the first are kept. */
public final class Differences {

    private static final int MAX_KEPT = 1_000;

    private final int max;
    private final List<Difference> kept = new ArrayList<>();
    private long count;

    public Differences() {
        this(MAX_KEPT);
    }

    Differences(int max) {
        this.max = max;
    }

    public void add(Kind kind, String place, String key, @Nullable String detail) {
        count++;
        if (kept.size() < max) {
            kept.add(new Difference(kind, place, key, detail));
        }
    }

    /** Of more than are named, it only matters that there are more. */
    boolean areMany() {
        return count >= max;
    }

    long count() {
        return count;
    }

    List<Difference> kept() {
        return List.copyOf(kept);
    }
}
