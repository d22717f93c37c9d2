package io.offhook.pages.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.offhook.eventing.sql.DatabaseFailure;
import io.offhook.rest.permit.NoPermit;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.problem.ProblemAnswer;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Nobody can be signed in at this moment: the database is away, or as many passwords are looked at as may be. Nobody is signed out by a
 * database that restarts. Each cause has one line a minute: a caller can bring it as often as requests are answered.
 */
final class BusySignIn {

    private static final Logger LOG = Logger.getLogger(BusySignIn.class);
    private static final Duration SILENCE = Duration.ofMinutes(1);
    private static final int MAX_CAUSES = 100;

    private static final Cache<String, Boolean> LOGGED = Caffeine.newBuilder()
            .maximumSize(MAX_CAUSES)
            .expireAfterWrite(SILENCE)
            .build();

    private BusySignIn() {}

    static boolean is(Throwable failure) {
        return failure instanceof NoPermit || DatabaseFailure.of(failure) == DatabaseFailure.UNAVAILABLE;
    }

    static Uni<SecurityIdentity> answer(RoutingContext context, Throwable failure) {
        var cause = failure.getClass().getName();
        if (LOGGED.asMap().putIfAbsent(cause, true) == null) {
            LOG.warnf("Sign-in not possible now: failure=%s", cause);
        }
        ProblemAnswer.end(context, CommonProblem.busy());
        return Uni.createFrom().nullItem();
    }
}
