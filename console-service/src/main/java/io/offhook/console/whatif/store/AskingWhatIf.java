package io.offhook.console.whatif.store;

import static io.smallrye.mutiny.infrastructure.Infrastructure.getDefaultWorkerPool;

import io.offhook.console.whatif.Judgement;
import io.offhook.console.whatif.JudgingAgain;
import io.offhook.console.whatif.RedeemedCertificate;
import io.offhook.console.whatif.TrustState;
import io.offhook.console.whatif.WhatIf;
import io.offhook.console.whatif.WhatIfReport;
import io.offhook.console.whatif.WhatIfTally;
import io.offhook.rest.permit.AccountPermits;
import io.offhook.rest.permit.NoPermit;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges every certificate that redeemed a code again, a page at a time: while the processors judge one page, the database reads the next.
 * Few at a time ask, since each takes all processors.
 */
@ApplicationScoped
public class AskingWhatIf {

    private static final int AT_A_TIME = 2;
    private static final int PER_ACCOUNT = 1;
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final ReadTrustState trust;
    private final ReadRedeemedCertificates certificates;
    private final Clock clock;
    private final AccountPermits permits = new AccountPermits(AT_A_TIME, PER_ACCOUNT);

    AskingWhatIf(ReadTrustState trust, ReadRedeemedCertificates certificates, Clock clock) {
        this.trust = trust;
        this.certificates = certificates;
        this.clock = clock;
    }

    /** One question on its way. */
    private record Run(JudgingAgain judging, Instant at, WhatIfTally tally) {}

    /** Fails with {@link NoPermit}. */
    public Uni<WhatIfReport> ask(String account, WhatIf change) {
        return permits.run(
                account,
                () -> onThisLoop(trust.now().emitOn(getDefaultWorkerPool()).chain(trusted -> answer(trusted, change))));
    }

    private Uni<WhatIfReport> answer(TrustState trusted, WhatIf change) {
        var at = clock.instant();
        var run = new Run(new JudgingAgain(trusted, change, at), at, new WhatIfTally());
        return certificates
                .after("")
                .chain(first -> all(run, first))
                .map(ignored -> run.tally().report(run.at()));
    }

    private Uni<Void> all(Run run, List<RedeemedCertificate> first) {
        var page = new ArrayList<>(List.of(first));
        return Multi.createBy()
                .repeating()
                .uni(() -> judgeAndReadOn(run, page.getFirst()).invoke(next -> page.set(0, next)))
                .whilst(next -> !next.isEmpty())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<List<RedeemedCertificate>> judgeAndReadOn(Run run, List<RedeemedCertificate> page) {
        if (page.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Uni.combine()
                .all()
                .unis(judge(run, page), certificates.after(page.getLast().fingerprint()))
                .with((judged, next) -> {
                    for (int each = 0; each < judged.size(); each++) {
                        run.tally().add(page.get(each), judged.get(each));
                    }
                    return next;
                });
    }

    private static Uni<List<Judgement>> judge(Run run, List<RedeemedCertificate> page) {
        int share = (page.size() + PROCESSORS - 1) / PROCESSORS;
        var parts = new ArrayList<Uni<List<Judgement>>>();
        for (int from = 0; from < page.size(); from += share) {
            var part = page.subList(from, Math.min(from + share, page.size()));
            parts.add(Uni.createFrom()
                    .item(() -> part.stream()
                            .map(each -> run.judging().judge(each.certificate()))
                            .toList())
                    .runSubscriptionOn(getDefaultWorkerPool()));
        }
        return Uni.join()
                .all(parts)
                .andFailFast()
                .map(lists -> lists.stream().flatMap(List::stream).toList());
    }

    /** The caller writes its answer where its request is. */
    private static <T> Uni<T> onThisLoop(Uni<T> answer) {
        var context = Vertx.currentContext();
        return context == null ? answer : answer.emitOn(work -> context.runOnContext(ignored -> work.run()));
    }
}
