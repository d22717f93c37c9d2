package io.offhook.selfcare.signin;

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
 *               | REST                 | pages
 *  built-in     | Basic                | form, session cookie
 *  OpenID C.    | bearer token         | code flow, session cookie
 * </pre>
 *
 * <p>REST never takes a cookie, so no foreign page can make a browser call it in its user's name.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class SignIn implements HttpAuthenticationMechanism {

    private static final String REST = "/api/";

    private final FormAuthenticationMechanism form;
    private final BasicAuthenticationMechanism basic;
    private final OidcAuthenticationMechanism openId;
    private final boolean openIdConnect;

    SignIn(
            FormAuthenticationMechanism form,
            BasicAuthenticationMechanism basic,
            OidcAuthenticationMechanism openId,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean openIdConnect) {
        this.form = form;
        this.basic = basic;
        this.openId = openId;
        this.openIdConnect = openIdConnect;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        if (isRest(context) && !context.request().headers().contains("Authorization")) {
            return Uni.createFrom().nullItem();
        }
        return chosenFor(context).authenticate(context, identities);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        if (isRest(context)) {
            var scheme = openIdConnect ? "Bearer" : "Basic realm=\"Offhook\"";
            return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", scheme));
        }
        if (context.request().headers().contains("HX-Request")) {
            // A sign-in page must not end up inside a card: the browser goes and fetches the whole page.
            return Uni.createFrom().item(new ChallengeData(401, "HX-Redirect", "/"));
        }
        return chosenFor(context).getChallenge(context);
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
        return chosenFor(context).getCredentialTransport(context);
    }

    private HttpAuthenticationMechanism chosenFor(RoutingContext context) {
        if (openIdConnect) {
            return openId;
        }
        return isRest(context) ? basic : form;
    }

    private static boolean isRest(RoutingContext context) {
        return context.normalizedPath().startsWith(REST);
    }
}
