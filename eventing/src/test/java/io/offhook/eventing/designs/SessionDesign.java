package io.offhook.eventing.designs;

import static io.offhook.eventing.designs.OperationSql.requireAll;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** As the product: a session of Hibernate Reactive, whose own connection runs plain statements. */
final class SessionDesign implements Design {

    private final UnitOfWork units;
    private final boolean pipelined;

    /** @param pipelined statements that need nothing of each other are sent together */
    SessionDesign(UnitOfWork units, boolean pipelined) {
        this.units = units;
        this.pipelined = pipelined;
    }

    @Override
    public String title() {
        return "reactive session" + (pipelined ? ", pipelined" : "");
    }

    @Override
    public int roundTrips() {
        return pipelined ? 4 : 6;
    }

    @Override
    public CompletionStage<?> run(List<Operation> operations) {
        return units.runApart(() -> work(operations)).subscribeAsCompletionStage();
    }

    private Uni<Void> work(List<Operation> operations) {
        return both(() -> insert(operations, OperationSql.mark(operations)), () -> load(operations))
                .flatMap(loaded -> both(
                        () -> insert(operations, OperationSql.append(operations, loaded)),
                        () -> update(OperationSql.project(operations))))
                .replaceWithVoid();
    }

    private <T> Uni<T> both(Supplier<Uni<Integer>> first, Supplier<Uni<T>> second) {
        return pipelined
                ? Uni.combine().all().unis(first.get(), second.get()).with((rows, result) -> result)
                : first.get().flatMap(rows -> second.get());
    }

    private static Uni<Integer> insert(List<Operation> operations, SqlCall call) {
        return update(call).invoke(rows -> requireAll(operations, rows));
    }

    private static Uni<Integer> update(SqlCall call) {
        return PlainSql.update(call.sql(), call.values().toArray());
    }

    private static Uni<List<LoadedEvent>> load(List<Operation> operations) {
        var call = OperationSql.load(operations);
        return PlainSql.select(call.sql(), call.values().toArray())
                .map(rows -> rows.stream()
                        .map(row -> new LoadedEvent(
                                (String) row[0], (Long) row[1], (String) row[2], (String) row[3], (String) row[4]))
                        .toList());
    }
}
