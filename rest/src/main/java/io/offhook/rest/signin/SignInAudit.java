package io.offhook.rest.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.offhook.contracts.audit.AuditRecorded.Action;
import io.offhook.eventing.Cause;
import io.offhook.eventing.audit.AuditEntry;
import io.offhook.eventing.audit.AuditLog;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Sign-ins in the audit chain. A password that goes with every request counts once for an account and address in 12 hours; sessions are
 * recorded by who starts and ends them. A wrong password has no account: what was typed there may be the password.
 */
@ApplicationScoped
class SignInAudit {

    private static final Duration REMEMBERED = Duration.ofHours(12);
    private static final int MAX_ENTRIES = 50_000;

    private final AuditLog log;
    private final Clock clock;
    private final FailedSignIns failed = new FailedSignIns();
    private final Cache<SignInAttempt, Instant> recorded =
            Caffeine.newBuilder().maximumSize(MAX_ENTRIES).build();

    SignInAudit(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    void right(SignInAttempt attempt, String account) {
        var now = clock.instant();
        var last = recorded.asMap()
                .merge(attempt, now, (before, it) -> it.isBefore(before.plus(REMEMBERED)) ? before : it);
        if (last.equals(now)) {
            log.recordLater(AuditEntry.of(Action.SIGNED_IN, null, Cause.request(now, null, account)));
        }
    }

    void wrong() {
        var now = clock.instant();
        switch (failed.wrong(now)) {
            case OWN -> log.recordLater(AuditEntry.of(Action.SIGN_IN_FAILED, null, Cause.service(now)));
            case BEGINS_TOGETHER ->
                Uni.createFrom()
                        .voidItem()
                        .onItem()
                        .delayIt()
                        .by(FailedSignIns.WINDOW)
                        .subscribe()
                        .with(over -> recordTogether());
            case TOGETHER -> {}
        }
    }

    void stop(@Observes ShutdownEvent event) {
        recordTogether();
    }

    private void recordTogether() {
        int count = failed.takeTogether();
        if (count > 0) {
            log.recordLater(AuditEntry.of(Action.SIGN_IN_FAILED, count, Cause.service(clock.instant())));
        }
    }
}
