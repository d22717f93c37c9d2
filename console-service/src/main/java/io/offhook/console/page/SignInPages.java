package io.offhook.console.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** The form by which administrators with built-in accounts sign in. With OpenID Connect the provider has one. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class SignInPages {

    @CheckedTemplate(basePath = "page")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance login(boolean failed);
    }

    /** The form posts to this path too, where Quarkus' form authentication handles it. */
    @GET
    @Path("login")
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance login(@RestQuery @DefaultValue("false") boolean failed) {
        return Templates.login(failed);
    }
}
