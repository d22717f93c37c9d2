package io.offhook.pages.signin;

import io.offhook.contracts.audit.AuditRecorded.Action;
import io.offhook.eventing.Cause;
import io.offhook.eventing.audit.AuditEntry;
import io.offhook.eventing.audit.AuditLog;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.pages.session.SessionId;
import io.offhook.pages.session.store.SessionSettings;
import io.offhook.pages.session.store.Sessions;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.problem.ProblemAnswer;
import io.offhook.rest.signin.FormSignIns;
import io.offhook.rest.signin.TooManySignIns;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The form sign-in of Quarkus, with sessions on the server.
 *
 * <pre>
 *  cookie        | says                                 | made by
 *  cookie-name   | which account signed in, encrypted   | Quarkus
 *  the same, -id | which session: a random id           | this class, when a password was right
 * </pre>
 *
 * <p>A browser is signed in if it has both, and the session is live and of that account. Neither cookie is of use alone, and no cookie
 * starts a session.
 */
@ApplicationScoped
class FormSessions {

    private static final String SIGN_IN = "/login";

    private final FormAuthenticationMechanism form;
    private final FormSignIns signIns;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final TypedName typed;
    private final Predicate<String> polled;
    private final AuditLog audit;
    private final UnitOfWork units;
    private final Instance<StillRight> stillRight;
    private final Clock clock;

    FormSessions(
            FormAuthenticationMechanism form,
            FormSignIns signIns,
            Sessions sessions,
            SessionCookie cookie,
            TypedName typed,
            SessionSettings settings,
            AuditLog audit,
            UnitOfWork units,
            Instance<StillRight> stillRight,
            Clock clock) {
        this.form = form;
        this.signIns = signIns;
        this.sessions = sessions;
        this.cookie = cookie;
        this.typed = typed;
        this.polled = settings.polledPaths().map(Pattern::asMatchPredicate).orElse(path -> false);
        this.audit = audit;
        this.units = units;
        this.stillRight = stillRight;
        this.clock = clock;
    }

    /** No identity if the browser is not signed in, or if the response has ended. */
    Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        var identity = isForm(context) ? signIn(context, identities) : restore(context, identities);
        return identity.onFailure(BusySignIn::is)
                .recoverWithUni(failure -> BusySignIn.answer(context, failure))
                .onFailure(TooManySignIns.class)
                .recoverWithUni(failure -> tooMany(context, (TooManySignIns) failure));
    }

    /** Ends the session of the account, and takes the cookies back. */
    Uni<Void> signOut(RoutingContext context, String account) {
        var ended = cookie.read(context)
                .map(sessions::end)
                .orElseGet(() -> Uni.createFrom().voidItem());
        return ended.invoke(() -> {
            record(Action.SIGNED_OUT, account);
            cookie.remove(context);
            FormAuthenticationMechanism.logout(context);
        });
    }

    /** Ends all sessions of the account, this one too, and takes the cookies back. */
    Uni<Void> signOutEverywhere(RoutingContext context, String account) {
        return units.run(() -> sessions.endAll(account, Optional.empty())
                        .invoke(() -> audit.add(List.of(entry(Action.SIGNED_OUT_EVERYWHERE, account)))))
                .invoke(() -> {
                    cookie.remove(context);
                    FormAuthenticationMechanism.logout(context);
                });
    }

    private static boolean isForm(RoutingContext context) {
        return context.request().method() == HttpMethod.POST
                && context.normalizedPath().endsWith(SIGN_IN);
    }

    /** Quarkus takes the form at each path that ends like the right one. */
    private Uni<SecurityIdentity> signIn(RoutingContext context, IdentityProviderManager identities) {
        return context.normalizedPath().equals(SIGN_IN)
                ? read(context, identities)
                : Uni.createFrom().nullItem();
    }

    /** The framework would let a form that it cannot decode go on to the resource, which would wait for its body. */
    private Uni<SecurityIdentity> read(RoutingContext context, IdentityProviderManager identities) {
        var limited = new LimitedSignIn(
                signIns, context, identities, identity -> start(context, identity), name -> typed.keep(context, name));
        return Uni.createFrom().<SecurityIdentity>emitter(emitter -> {
            context.request().exceptionHandler(unreadable -> {
                refuse(context);
                emitter.complete(null);
            });
            form.authenticate(context, limited)
                    .invoke(identity -> {
                        if (context.request().formAttributes().isEmpty()) {
                            refuse(context);
                        }
                    })
                    .subscribe()
                    .with(emitter::complete, emitter::fail);
        });
    }

    private static void refuse(RoutingContext context) {
        if (!context.response().ended()) {
            ProblemAnswer.end(context, CommonProblem.invalid("This form cannot be read."));
        }
    }

    private Uni<SecurityIdentity> start(RoutingContext context, SecurityIdentity identity) {
        return sessions.start(account(identity))
                .call(id -> endIfChanged(id, identity))
                .invoke(id -> cookie.set(context, id))
                .invoke(id -> record(Action.SIGNED_IN, account(identity)))
                .replaceWith(identity);
    }

    /** Sessions that began before a password was changed were ended then; this one began perhaps a moment later. */
    private Uni<Void> endIfChanged(SessionId id, SecurityIdentity identity) {
        if (stillRight.isUnsatisfied()) {
            return Uni.createFrom().voidItem();
        }
        return stillRight
                .get()
                .isStillRight(identity)
                .chain(right -> right
                        ? Uni.createFrom().voidItem()
                        : sessions.end(id).chain(() -> Uni.createFrom().failure(new AuthenticationFailedException())));
    }

    private Uni<SecurityIdentity> restore(RoutingContext context, IdentityProviderManager identities) {
        return cookie.read(context)
                .map(id -> form.authenticate(context, identities)
                        .onItem()
                        .ifNotNull()
                        .transformToUni(identity -> inSession(context, id, identity)))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    private Uni<SecurityIdentity> inSession(RoutingContext context, SessionId id, SecurityIdentity identity) {
        return isLive(context, id, account(identity)).chain(live -> {
            if (live) {
                return Uni.createFrom().item(identity);
            }
            context.remove(
                    HttpAuthenticationMechanism.class.getName()); // else the form would answer, not SignInMechanism
            return Uni.createFrom().nullItem();
        });
    }

    private Uni<Boolean> isLive(RoutingContext context, SessionId id, String account) {
        return polled.test(context.normalizedPath()) ? sessions.isLive(id, account) : sessions.use(id, account);
    }

    private void record(Action action, String account) {
        audit.recordLater(entry(action, account));
    }

    private AuditEntry entry(Action action, String account) {
        return AuditEntry.of(action, null, Cause.request(clock.instant(), null, account));
    }

    private Uni<SecurityIdentity> tooMany(RoutingContext context, TooManySignIns refusal) {
        signIns.refuse(context, refusal);
        return Uni.createFrom().nullItem();
    }

    private static String account(SecurityIdentity identity) {
        return identity.getPrincipal().getName();
    }
}
