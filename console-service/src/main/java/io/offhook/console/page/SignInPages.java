package io.offhook.console.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The forms by which administrators with built-in accounts sign in and out. With OpenID Connect the provider does both. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class SignInPages {

    @CheckedTemplate(basePath = "page")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance login(boolean failed);

        static native TemplateInstance logout();
    }

    /** The form posts to this path too, where Quarkus' form authentication handles it. */
    @GET
    @Path("login")
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance login(@RestQuery @DefaultValue("false") boolean failed) {
        return Templates.login(failed);
    }

    /** For an account that no other page is open to: the form needs a token, which the page of a refusal has not. */
    @GET
    @Path("logout")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance logout() {
        return Templates.logout();
    }

    /** For pages with secrets: they ask again and again, and are led away when their browser has signed out in another tab. */
    @GET
    @Path("session/news")
    @Authenticated
    @Operation(hidden = true)
    public RestResponse<Void> stillSignedIn() {
        return RestResponse.noContent();
    }
}
