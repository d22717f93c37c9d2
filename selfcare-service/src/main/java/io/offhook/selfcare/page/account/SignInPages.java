package io.offhook.selfcare.page.account;

import io.offhook.pages.signin.TypedName;
import io.offhook.selfcare.language.Language;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** The form by which people sign in to built-in and local accounts. With OpenID Connect the provider has one. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class SignInPages {

    static final String PASSWORD_SET = "password-set";

    private final Strangers strangers;
    private final LanguageChoice languages;
    private final TypedName typed;

    SignInPages(Strangers strangers, LanguageChoice languages, TypedName typed) {
        this.strangers = strangers;
        this.languages = languages;
        this.typed = typed;
    }

    /** The form posts to this path too, where Quarkus' form authentication handles it. */
    @GET
    @Path("login")
    @PermitAll
    @Operation(hidden = true)
    public TemplateInstance login(
            @RestQuery @DefaultValue("false") boolean failed,
            @RestQuery Optional<String> said,
            @RestQuery Optional<String> language,
            RoutingContext context) {
        language.flatMap(Language::of).ifPresent(chosen -> languages.choose(context, chosen));
        var reader = strangers.reader(context);
        var view = new SignInView(
                typed.take(context).orElse(""),
                failed,
                said.filter(PASSWORD_SET::equals).isPresent(),
                strangers.haveLocalAccounts());
        return AccountTemplates.in(reader, AccountTemplates.login(reader, view));
    }
}
