package io.offhook.rest.signin;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.listener.CallerAddress;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.problem.ProblemJson;
import io.quarkus.security.spi.runtime.AuthenticationFailureEvent;
import io.quarkus.security.spi.runtime.AuthenticationSuccessEvent;
import io.quarkus.vertx.http.ManagementInterface;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Puts {@link SignInThrottle} in front of every sign-in with a password: Basic, and the form of pages. A caller that must wait gets 429
 * with {@code Retry-After}, and its password is not looked at.
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
    private final Optional<String> formPath;

    SignInGuard(
            SignInAudit audit,
            Clock clock,
            MeterRegistry meters,
            @ConfigProperty(name = "quarkus.http.auth.form.post-location") Optional<String> formPath) {
        this.audit = audit;
        this.clock = clock;
        this.meters = meters;
        this.formPath = formPath;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_AUTHENTICATION);
    }

    /** The same accounts sign in there, where it is told to ask for one. */
    void register(@Observes ManagementInterface management) {
        management.router().route().order(-BEFORE_AUTHENTICATION).handler(this::check);
    }

    private void check(RoutingContext context) {
        attempt(context)
                .ifPresentOrElse(
                        attempt -> {
                            context.put(ATTEMPT, attempt);
                            var wait = throttle.wait(attempt.account(), attempt.address(), clock.instant());
                            if (wait.isZero()) {
                                context.next();
                            } else {
                                refuse(context, wait);
                            }
                        },
                        context::next);
    }

    private Optional<SignInAttempt> attempt(RoutingContext context) {
        var request = context.request();
        var address = address(request.remoteAddress());
        var basic = SignInAttempt.basic(request.getHeader("Authorization"), address);
        boolean isForm = request.method() == HttpMethod.POST
                && formPath.filter(context.normalizedPath()::equals).isPresent();
        return basic.isPresent() || !isForm ? basic : Optional.of(SignInAttempt.form(address));
    }

    private void refuse(RoutingContext context, Duration wait) {
        count("throttled");
        ProblemJson.end(
                context.response(),
                CommonProblem.TOO_MANY_SIGN_INS
                        .builder("Too many wrong passwords. Please wait, then try again.")
                        .withHeader("Retry-After", String.valueOf(wait.toSeconds() + 1))
                        .build());
    }

    void wrong(@Observes AuthenticationFailureEvent event) {
        attemptOf(event.getEventProperties()).ifPresent(attempt -> {
            int lately = throttle.wrong(attempt.account(), attempt.address(), clock.instant());
            count("wrong");
            audit.wrong();
            LOG.warnf("Sign-in failed: address=%s wrongPasswordsLately=%d", attempt.address(), lately);
        });
    }

    void right(@Observes AuthenticationSuccessEvent event) {
        attemptOf(event.getEventProperties()).ifPresent(attempt -> {
            throttle.right(attempt.account(), attempt.address(), clock.instant());
            count("right");
            if (!attempt.isForm()) {
                audit.right(attempt, event.getSecurityIdentity().getPrincipal().getName());
            }
        });
    }

    private static Optional<SignInAttempt> attemptOf(Map<String, Object> properties) {
        return properties.get(RoutingContext.class.getName()) instanceof RoutingContext context
                ? Optional.ofNullable(context.get(ATTEMPT))
                : Optional.empty();
    }

    private void count(String outcome) {
        meters.counter("offhook.sign.ins", "outcome", outcome).increment();
    }

    private static String address(@Nullable SocketAddress remote) {
        try {
            return remote == null ? "" : CallerAddress.of(InetAddress.getByName(remote.hostAddress()));
        } catch (UnknownHostException notAnAddress) {
            return "";
        }
    }
}
