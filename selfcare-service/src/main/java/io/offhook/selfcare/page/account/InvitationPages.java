package io.offhook.selfcare.page.account;

import io.offhook.pages.signin.TypedName;
import io.offhook.rest.permit.NoPermit;
import io.offhook.selfcare.account.PasswordRules;
import io.offhook.selfcare.account.store.ChoosingPassword;
import io.offhook.selfcare.account.store.ChoosingPassword.Outcome;
import io.offhook.selfcare.link.LinkToken;
import io.offhook.selfcare.profile.Reader;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** Where the links of mails lead to: people choose a password. */
@Path("/invitation/{token}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class InvitationPages {

    private final ChoosingPassword choosing;
    private final Strangers strangers;
    private final TypedName typed;

    InvitationPages(ChoosingPassword choosing, Strangers strangers, TypedName typed) {
        this.choosing = choosing;
        this.strangers = strangers;
        this.typed = typed;
    }

    /** Changes nothing: programs that look into mails open links too. */
    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> open(@RestPath String token, RoutingContext context) {
        strangers.needLocalAccounts();
        var reader = strangers.reader(context);
        return LinkToken.parse(token)
                .map(link -> choosing.look(link)
                        .map(found -> found.map(holder -> form(Status.OK, reader, holder.userId(), null))
                                .orElseGet(() -> over(reader))))
                .orElseGet(() -> Uni.createFrom().item(over(reader)));
    }

    /** Works once. The person signs in with the password then, so no session comes from a link. */
    @POST
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> choose(
            @RestPath String token,
            @RestForm @DefaultValue("") String chosen,
            @RestForm @DefaultValue("") String repeated,
            RoutingContext context) {
        strangers.needLocalAccounts();
        var reader = strangers.reader(context);
        return LinkToken.parse(token)
                .map(link -> chosen.equals(repeated) ? choose(link, chosen, reader, context) : again(link, reader))
                .orElseGet(() -> Uni.createFrom().item(over(reader)));
    }

    private Uni<RestResponse<TemplateInstance>> choose(
            LinkToken link, String chosen, Reader reader, RoutingContext context) {
        return choosing.choose(link, chosen)
                .map(outcome -> switch (outcome) {
                    case Outcome.Done it -> done(it.userId(), context);
                    case Outcome.Refused it ->
                        form(
                                Status.BAD_REQUEST,
                                reader,
                                it.holder().userId(),
                                PasswordSentences.of(it.fault(), reader.language()));
                    case Outcome.NoLink it -> over(reader);
                })
                .onFailure(NoPermit.class)
                .recoverWithUni(() -> busy(link, reader));
    }

    private Uni<RestResponse<TemplateInstance>> again(LinkToken link, Reader reader) {
        return same(
                link,
                reader,
                Status.BAD_REQUEST,
                PasswordSentences.text(reader.language()).notTheSame());
    }

    private Uni<RestResponse<TemplateInstance>> busy(LinkToken link, Reader reader) {
        return same(
                link,
                reader,
                Status.SERVICE_UNAVAILABLE,
                PasswordSentences.text(reader.language()).busy());
    }

    private Uni<RestResponse<TemplateInstance>> same(LinkToken link, Reader reader, Status status, String sentence) {
        return choosing.look(link)
                .map(found -> found.map(holder -> form(status, reader, holder.userId(), sentence))
                        .orElseGet(() -> over(reader)));
    }

    private RestResponse<TemplateInstance> done(String userId, RoutingContext context) {
        typed.keep(context, userId);
        return ResponseBuilder.<TemplateInstance>create(Status.SEE_OTHER)
                .header("Location", "/login?said=" + SignInPages.PASSWORD_SET)
                .build();
    }

    private static RestResponse<TemplateInstance> form(
            Status status, Reader reader, String userName, @Nullable String fault) {
        return answer(status, reader, AccountTemplates.invitation(reader, userName, PasswordRules.SHORTEST, fault));
    }

    private static RestResponse<TemplateInstance> over(Reader reader) {
        return answer(Status.NOT_FOUND, reader, AccountTemplates.invitationOver(reader));
    }

    private static RestResponse<TemplateInstance> answer(Status status, Reader reader, TemplateInstance page) {
        return ResponseBuilder.<TemplateInstance>create(status)
                .entity(AccountTemplates.in(reader, page))
                .build();
    }
}
