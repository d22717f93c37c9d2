package io.offhook.eventing.sql;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What the work of a transaction wants done around its commit. */
final class Commit {

    private final List<Supplier<Uni<Void>>> before = new ArrayList<>();
    private final List<Runnable> after = new ArrayList<>();

    void clear() {
        before.clear();
        after.clear();
    }

    void before(Supplier<Uni<Void>> action) {
        before.add(action);
    }

    void after(Runnable action) {
        after.add(action);
    }

    /** One after the other: they share the connection. */
    Uni<Void> runBefore() {
        return before.isEmpty()
                ? Uni.createFrom().voidItem()
                : Multi.createFrom()
                        .iterable(before)
                        .onItem()
                        .transformToUniAndConcatenate(Supplier::get)
                        .onItem()
                        .ignoreAsUni();
    }

    void runAfter() {
        after.forEach(Runnable::run);
    }
}
