package io.offhook.pages.signin;

import io.offhook.eventing.sql.DatabaseFailure;
import io.offhook.rest.permit.NoPermit;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.problem.ProblemAnswer;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

/**
 * Nobody can be signed in at this moment: the database is away, or as many passwords are looked at as may be. Nobody is signed out by a
 * database that restarts.
 */
final class BusySignIn {

    private static final Logger LOG = Logger.getLogger(BusySignIn.class);

    private BusySignIn() {}

    static boolean is(Throwable failure) {
        return failure instanceof NoPermit || DatabaseFailure.of(failure) == DatabaseFailure.UNAVAILABLE;
    }

    static Uni<SecurityIdentity> answer(RoutingContext context, Throwable failure) {
        LOG.warnf("Sign-in not possible now: failure=%s", failure.getClass().getName());
        ProblemAnswer.end(context, CommonProblem.busy());
        return Uni.createFrom().nullItem();
    }
}
