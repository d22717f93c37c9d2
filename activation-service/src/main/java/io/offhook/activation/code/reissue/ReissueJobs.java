package io.offhook.activation.code.reissue;

import io.offhook.activation.code.reissue.ReissueJob.Request;
import io.offhook.activation.code.reissue.ReissueJob.State;
import io.offhook.activation.code.reissue.ExpiredCodes;
import io.offhook.activation.config.DatabaseClock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of bulk re-issues. Every call belongs to the caller's transaction. */
@ApplicationScoped
class ReissueJobs {

    /** Rivals with the same key wait for each other's end here, and then see what the first one made. */
    private static final String LOCK_KEY =
            "select cast(pg_advisory_xact_lock(hashtextextended(concat('reissue/', cast(:key as text)), 0)) as text)";

    /** A job that another replica is just working at is left to it. */
    private static final String NEXT = """
            select * from reissue_job where state = 'RUNNING' order by submitted_at, id limit 1 for update skip locked""";

    private final ExpiredCodes codes;
    private final DatabaseClock clock;

    ReissueJobs(ExpiredCodes codes, DatabaseClock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    /** How a request turned out. */
    sealed interface Submitted {
        record Accepted(ReissueJob job) implements Submitted {}

        /** The key came with another request before. */
        record KeyReused() implements Submitted {}
    }

    Uni<Submitted> submit(Request request, Optional<String> key, @Nullable String traceparent) {
        return key.map(ReissueJobs::underKey)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .flatMap(earlier -> earlier.isPresent()
                        ? Uni.createFrom().<Submitted>item(again(earlier.get(), request))
                        : begin(request, key, traceparent).<Submitted>map(row -> new Submitted.Accepted(row.toJob())));
    }

    private static Submitted again(ReissueJobRow earlier, Request request) {
        return earlier.request.equals(request.toString())
                ? new Submitted.Accepted(earlier.toJob())
                : new Submitted.KeyReused();
    }

    private static Uni<Optional<ReissueJobRow>> underKey(String key) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(LOCK_KEY, String.class)
                        .setParameter("key", key)
                        .getSingleResult())
                .flatMap(locked ->
                        ReissueJobRow.<ReissueJobRow>find("idempotencyKey", key).list())
                .map(rows -> rows.stream().findFirst());
    }

    private Uni<ReissueJobRow> begin(Request request, Optional<String> key, @Nullable String traceparent) {
        var row = new ReissueJobRow();
        row.id = UUID.randomUUID();
        row.idempotencyKey = key.orElse(null);
        row.take(request);
        row.traceparent = traceparent;
        row.state = State.RUNNING;
        return clock.now()
                .invoke(now -> row.submittedAt = now)
                .chain(() -> codes.count(row.filter()))
                .invoke(total -> row.total = total)
                .chain(() -> row.persist());
    }

    Uni<Optional<ReissueJob>> find(UUID id) {
        return ReissueJobRow.<ReissueJobRow>findById(id)
                .map(row -> Optional.ofNullable(row).map(ReissueJobRow::toJob));
    }

    /** The oldest one that is not done, kept from others until the transaction ends. */
    Uni<Optional<ReissueJobRow>> next() {
        return Panache.getSession()
                .flatMap(session ->
                        session.createNativeQuery(NEXT, ReissueJobRow.class).getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    /** Nothing is left. What vanished before it was looked at counts as skipped. */
    Uni<Void> finish(ReissueJobRow job) {
        job.state = State.DONE;
        job.total = Math.max(job.total, job.done + job.skipped + job.failed);
        job.skipped = job.total - job.done - job.failed;
        return clock.now().invoke(now -> job.finishedAt = now).replaceWithVoid();
    }
}
