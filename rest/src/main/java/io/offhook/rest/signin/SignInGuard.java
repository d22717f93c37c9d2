package io.offhook.rest.signin;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.listener.CallerAddress;
import io.offhook.rest.acting.ActingIdentity;
import io.offhook.rest.permit.SignInCaller;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.problem.ProblemAnswer;
import io.quarkus.security.spi.runtime.AuthenticationFailureEvent;
import io.quarkus.security.spi.runtime.AuthenticationSuccessEvent;
import io.quarkus.vertx.http.ManagementInterface;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Puts {@link SignInThrottle} in front of every sign-in with a password: Basic here, and forms through {@link FormSignIns}. A caller that
 * must wait gets 429 with {@code Retry-After}, and its password is not looked at.
 *
 * <p>Meter: the counter {@code offhook.sign.ins}, tagged {@code outcome} ({@code right}, {@code wrong}, {@code throttled}).
 */
@ApplicationScoped
class SignInGuard {

    private static final Logger LOG = Logger.getLogger(SignInGuard.class);
    private static final int BEFORE_AUTHENTICATION = 9_000;
    private static final String ATTEMPT = SignInAttempt.class.getName();

    private final SignInThrottle throttle = new SignInThrottle();
    private final SignInAudit audit;
    private final Clock clock;
    private final MeterRegistry meters;

    SignInGuard(SignInAudit audit, Clock clock, MeterRegistry meters) {
        this.audit = audit;
        this.clock = clock;
        this.meters = meters;
        List.of("right", "wrong", "throttled").forEach(this::counter); // at 0 from the start, for alerts
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_AUTHENTICATION);
    }

    /** The same accounts sign in there, where it is told to ask for one. */
    void register(@Observes ManagementInterface management) {
        management.router().route().order(-BEFORE_AUTHENTICATION).handler(this::check);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        var wait = SignInAttempt.basic(request.getHeader("Authorization"), address(request.remoteAddress()))
                .map(attempt -> begin(context, attempt))
                .orElse(Duration.ZERO);
        if (wait.isZero()) {
            context.next();
        } else {
            refuse(context, wait);
        }
    }

    /** The account that a form names. Zero if its password may be tried now. */
    Duration begin(RoutingContext context, String account) {
        return begin(
                context, SignInAttempt.form(account, address(context.request().remoteAddress())));
    }

    private Duration begin(RoutingContext context, SignInAttempt attempt) {
        var now = clock.instant();
        context.put(ATTEMPT, attempt);
        var known = throttle.isKnown(attempt.account(), attempt.address(), now);
        SignInCallers.remember(context, new SignInCaller(attempt.address(), known));
        return throttle.wait(attempt.account(), attempt.address(), now);
    }

    void refuse(RoutingContext context, Duration wait) {
        count("throttled");
        ProblemAnswer.end(
                context,
                CommonProblem.TOO_MANY_SIGN_INS
                        .builder("Too many wrong passwords. Please wait, then try again.")
                        .withHeader("Retry-After", String.valueOf(wait.toSeconds() + 1))
                        .build());
    }

    void wrong(@Observes AuthenticationFailureEvent event) {
        attemptOf(event.getEventProperties()).ifPresent(this::wrong);
    }

    void wrong(RoutingContext context) {
        Optional.<SignInAttempt>ofNullable(context.get(ATTEMPT)).ifPresent(this::wrong);
    }

    private void wrong(SignInAttempt attempt) {
        int lately = throttle.wrong(attempt.account(), attempt.address(), clock.instant());
        count("wrong");
        audit.wrong();
        LOG.warnf("Sign-in failed: address=%s wrongPasswordsLately=%d", attempt.address(), lately);
    }

    void right(@Observes AuthenticationSuccessEvent event) {
        var account = ActingIdentity.signedIn(event.getSecurityIdentity());
        attemptOf(event.getEventProperties()).ifPresent(attempt -> right(attempt, account));
    }

    /** The form of the request has a right password, of which the framework tells nobody. */
    void right(RoutingContext context, String account) {
        Optional.<SignInAttempt>ofNullable(context.get(ATTEMPT)).ifPresent(attempt -> right(attempt, account));
    }

    /** A cookie or a certificate of another account proves no password. */
    private void right(SignInAttempt attempt, String account) {
        if (!attempt.account().equals(account)) {
            return;
        }
        throttle.right(account, attempt.address(), clock.instant());
        count("right");
        if (!attempt.isForm()) {
            audit.right(attempt, account);
        }
    }

    private static Optional<SignInAttempt> attemptOf(Map<String, Object> properties) {
        return properties.get(RoutingContext.class.getName()) instanceof RoutingContext context
                ? Optional.ofNullable(context.get(ATTEMPT))
                : Optional.empty();
    }

    private void count(String outcome) {
        counter(outcome).increment();
    }

    private Counter counter(String outcome) {
        return meters.counter("offhook.sign.ins", "outcome", outcome);
    }

    private static String address(@Nullable SocketAddress remote) {
        try {
            return remote == null ? "" : CallerAddress.of(InetAddress.getByName(remote.hostAddress()));
        } catch (UnknownHostException notAnAddress) {
            return "";
        }
    }
}
