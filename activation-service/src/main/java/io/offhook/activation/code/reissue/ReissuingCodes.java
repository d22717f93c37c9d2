package io.offhook.activation.code.reissue;

import io.offhook.activation.code.Refusal;
import io.offhook.activation.code.reissue.ExpiredCodes.Expired;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.eventing.decider.Decision;
import io.offhook.eventing.sql.UnitOfWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Works on bulk reissues until none is left. A batch is one transaction: the codes that it issues and the progress of the job. If a batch
 * fails, the job goes on code by code, and passes a code that fails repeatedly.
 */
@ApplicationScoped
class ReissuingCodes {

    private static final Logger LOG = Logger.getLogger(ReissuingCodes.class);
    private static final int BATCH_SIZE = 50;
    private static final int RETRIES = 3;

    private final UnitOfWork units;
    private final ReissueJobs jobs;
    private final ExpiredCodes codes;
    private final ReissuingCode reissue;

    ReissuingCodes(UnitOfWork units, ReissueJobs jobs, ExpiredCodes codes, ReissuingCode reissue) {
        this.units = units;
        this.jobs = jobs;
        this.codes = codes;
        this.reissue = reissue;
    }

    @Scheduled(every = "{offhook.reissue.poll-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return Multi.createBy()
                .repeating()
                .uni(this::step)
                .whilst(more -> more)
                .onItem()
                .ignoreAsUni();
    }

    /** Returns whether there was anything to do. */
    private Uni<Boolean> step() {
        return units.runApart(() -> batch(BATCH_SIZE)).onFailure().recoverWithUni(this::single);
    }

    private Uni<Boolean> single() {
        return units.runApart(() -> batch(1))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(50), Duration.ofMillis(500))
                .atMost(RETRIES)
                .onFailure()
                .recoverWithUni(failure -> units.runApart(() -> pass(failure)));
    }

    private Uni<Boolean> batch(int size) {
        return jobs.next()
                .flatMap(found -> found.isEmpty()
                        ? Uni.createFrom().item(false)
                        : batch(found.get(), size).replaceWith(true));
    }

    private Uni<Void> batch(RunningJob job, int size) {
        return next(job, size).flatMap(expired -> expired.isEmpty() ? jobs.finish(job) : reissueAll(job, expired));
    }

    private Uni<List<Expired>> next(RunningJob job, int size) {
        return codes.after(job.lastCodeId(), job.filter(), job.submittedAt(), size);
    }

    private Uni<Void> reissueAll(RunningJob job, List<Expired> expired) {
        return Multi.createFrom()
                .iterable(expired)
                .onItem()
                .transformToUniAndConcatenate(code -> reissue(job, code))
                .filter(decision -> decision.refusal().isEmpty())
                .collect()
                .asList()
                .flatMap(done -> jobs.advance(
                        job,
                        done.size(),
                        expired.size() - done.size(),
                        0,
                        expired.getLast().codeId()));
    }

    private Uni<Decision<ActivationEvent, Refusal>> reissue(RunningJob job, Expired code) {
        var request = new ReissueRequest(code.codeId(), UUID.randomUUID(), code.phoneId(), code.model(), job.life());
        return reissue.reissue(request, job.cause());
    }

    /** Passes the next code, so that it does not hold up those after it. While the database is away this fails too. */
    private Uni<Boolean> pass(Throwable failure) {
        return jobs.next()
                .flatMap(found -> found.isEmpty()
                        ? Uni.createFrom().item(false)
                        : next(found.get(), 1)
                                .flatMap(one -> Multi.createFrom()
                                        .iterable(one)
                                        .onItem()
                                        .transformToUniAndConcatenate(code -> failed(found.get(), code, failure))
                                        .onItem()
                                        .ignoreAsUni())
                                .replaceWith(true));
    }

    private Uni<Void> failed(RunningJob job, Expired code, Throwable failure) {
        LOG.errorf(
                "Code not reissued: code=%s job=%s failure=%s",
                code.codeId(), job.id(), failure.getClass().getName());
        return jobs.advance(job, 0, 0, 1, code.codeId());
    }
}
