package io.offhook.pages.signin;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.BasicAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Chooses how a request is authenticated.
 *
 * <pre>
 *               | REST, operators      | pages
 *  built-in     | Basic                | form, session on the server
 *  OpenID Conn. | bearer token         | code flow, session cookie
 * </pre>
 *
 * <p>REST ignores cookies, so no other site can make a browser call it for its user.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class SignInMechanism implements HttpAuthenticationMechanism {

    private static final String REST = "/api/";
    private static final String OPERATORS = "/q/";
    private static final String NOT_IN_COOKIES = "\",;\\"; // RFC 6265, 4.1.1
    private static final int MAX_ADDRESS = 1_000;

    private final FormAuthenticationMechanism form;
    private final FormSessions sessions;
    private final BasicAuthenticationMechanism basic;
    private final OidcAuthenticationMechanism openId;
    private final boolean openIdConnect;

    SignInMechanism(
            FormAuthenticationMechanism form,
            FormSessions sessions,
            BasicAuthenticationMechanism basic,
            OidcAuthenticationMechanism openId,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean openIdConnect) {
        this.form = form;
        this.sessions = sessions;
        this.basic = basic;
        this.openId = openId;
        this.openIdConnect = openIdConnect;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        if (isForPrograms(context) && !context.request().headers().contains("Authorization")) {
            return Uni.createFrom().nullItem();
        }
        var mechanism = mechanismFor(context);
        return mechanism == form
                ? sessions.authenticate(context, identities)
                : mechanism
                        .authenticate(context, identities)
                        .onFailure(BusySignIn::is)
                        .recoverWithUni(failure -> BusySignIn.answer(context, failure));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        if (isForPrograms(context)) {
            var scheme = openIdConnect ? "Bearer" : "Basic realm=\"Offhook\"";
            return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", scheme));
        }
        if (isForScripts(context)) {
            // htmx would put a sign-in page inside a card; this makes the browser load the whole page. A stream is no
            // page to come back to.
            return Uni.createFrom().item(new ChallengeData(401, "HX-Redirect", "/"));
        }
        if (!fitsCookie(context.request().uri())) {
            return Uni.createFrom().item(new ChallengeData(302, "Location", "/"));
        }
        return mechanismFor(context).getChallenge(context);
    }

    private static boolean isForScripts(RoutingContext context) {
        var headers = context.request().headers();
        return headers.contains("HX-Request") || headers.contains("Accept", "text/event-stream", true);
    }

    /** Both mechanisms keep the address in a cookie, and one that no cookie can hold would leave the request without an answer. */
    private static boolean fitsCookie(String address) {
        return address.length() <= MAX_ADDRESS
                && address.chars().allMatch(each -> each > ' ' && each < 0x7f && NOT_IN_COOKIES.indexOf(each) < 0);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        var types = new HashSet<>(form.getCredentialTypes());
        types.addAll(basic.getCredentialTypes());
        types.addAll(openId.getCredentialTypes());
        return types;
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return mechanismFor(context).getCredentialTransport(context);
    }

    private HttpAuthenticationMechanism mechanismFor(RoutingContext context) {
        if (openIdConnect) {
            return openId;
        }
        return isForPrograms(context) ? basic : form;
    }

    private static boolean isForPrograms(RoutingContext context) {
        var path = context.normalizedPath();
        return path.startsWith(REST) || path.startsWith(OPERATORS);
    }
}
