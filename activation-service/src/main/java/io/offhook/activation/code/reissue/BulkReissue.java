package io.offhook.activation.code.reissue;

import io.offhook.activation.code.Decision;
import io.offhook.activation.code.reissue.CodeReissue.Wish;
import io.offhook.activation.code.reissue.ExpiredCodes;
import io.offhook.activation.code.reissue.ExpiredCodes.Expired;
import io.offhook.eventing.Cause;
import io.offhook.eventing.UnitOfWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Goes on with bulk re-issues until there are none. A batch is one transaction: the codes it issues, and how far the job is.
 * Where it fails, the job goes on code by code, and past one that fails again and again.
 */
@ApplicationScoped
class BulkReissue {

    private static final Logger LOG = Logger.getLogger(BulkReissue.class);
    private static final int AT_ONCE = 50;
    private static final int TRIES = 3;

    private final UnitOfWork units;
    private final ReissueJobs jobs;
    private final ExpiredCodes codes;
    private final CodeReissue reissuing;

    BulkReissue(UnitOfWork units, ReissueJobs jobs, ExpiredCodes codes, CodeReissue reissuing) {
        this.units = units;
        this.jobs = jobs;
        this.codes = codes;
        this.reissuing = reissuing;
    }

    @Scheduled(every = "{offhook.reissue.poll}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> goOn() {
        return Multi.createBy()
                .repeating()
                .uni(this::step)
                .whilst(more -> more)
                .onItem()
                .ignoreAsUni();
    }

    /** @return whether there was something to do */
    private Uni<Boolean> step() {
        return units.runApart(() -> batch(AT_ONCE)).onFailure().recoverWithUni(this::carefully);
    }

    private Uni<Boolean> carefully() {
        return units.runApart(() -> batch(1))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(50), Duration.ofMillis(500))
                .atMost(TRIES)
                .onFailure()
                .recoverWithUni(failure -> units.runApart(() -> pass(failure)));
    }

    private Uni<Boolean> batch(int most) {
        return jobs.next()
                .flatMap(found -> found.isEmpty()
                        ? Uni.createFrom().item(false)
                        : codes.after(
                                        Optional.ofNullable(found.get().lastCodeId),
                                        found.get().filter(),
                                        most)
                                .flatMap(some -> some.isEmpty()
                                        ? jobs.finish(found.get())
                                        : Multi.createFrom()
                                                .iterable(some)
                                                .onItem()
                                                .transformToUniAndConcatenate(code -> reissue(found.get(), code))
                                                .onItem()
                                                .ignoreAsUni())
                                .replaceWith(true));
    }

    private Uni<Void> reissue(ReissueJobRow job, Expired code) {
        var wish = new Wish(code.codeId(), UUID.randomUUID(), code.phoneId(), code.model(), job.life());
        var cause = new Cause(job.submittedAt, job.id.toString(), null, job.traceparent);
        return reissuing
                .reissue(wish, cause)
                .invoke(outcome -> count(job, code, outcome.decision()))
                .replaceWithVoid();
    }

    private static void count(ReissueJobRow job, Expired code, Decision decision) {
        job.lastCodeId = code.codeId();
        if (decision.refusal().isPresent()) {
            job.skipped++;
        } else {
            job.done++;
        }
    }

    /** One code must not hold up all that come after it. While the database is away this fails too, and nothing is passed. */
    private Uni<Boolean> pass(Throwable failure) {
        return jobs.next()
                .flatMap(found -> found.isEmpty()
                        ? Uni.createFrom().item(false)
                        : codes.after(
                                        Optional.ofNullable(found.get().lastCodeId),
                                        found.get().filter(),
                                        1)
                                .invoke(one -> one.forEach(code -> {
                                    LOG.errorf("Code %s cannot be issued anew: %s", code.codeId(), failure.toString());
                                    found.get().lastCodeId = code.codeId();
                                    found.get().failed++;
                                }))
                                .replaceWith(true));
    }
}
