package io.offhook.selfcare.page.account;

import io.offhook.selfcare.account.store.ForgettingPassword;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** For people who forgot their password. The answer is the same whether or not there is such an account. */
@Path("/forgot")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class ForgottenPages {

    private static final int LONGEST = 254;

    private final ForgettingPassword forgetting;
    private final Strangers strangers;
    private final Clock clock;
    private final AddressLimit limit = new AddressLimit();

    ForgottenPages(ForgettingPassword forgetting, Strangers strangers, Clock clock) {
        this.forgetting = forgetting;
        this.strangers = strangers;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance form(RoutingContext context) {
        strangers.needLocalAccounts();
        var reader = strangers.reader(context);
        return AccountTemplates.in(reader, AccountTemplates.forgot(reader));
    }

    /** @param name a user name or a mail address */
    @POST
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> forgotten(@RestForm @DefaultValue("") String name, RoutingContext context) {
        strangers.needLocalAccounts();
        var reader = strangers.reader(context);
        boolean tooOften = limit.isOver(AddressLimit.address(context));
        var typed = name.strip();
        if (!tooOften && !typed.isEmpty() && typed.length() <= LONGEST && typed.indexOf(0) < 0) {
            forgetting.later(typed, clock.instant());
        }
        return RestResponse.status(
                tooOften ? Status.TOO_MANY_REQUESTS : Status.OK,
                AccountTemplates.in(reader, AccountTemplates.forgotSent(reader, tooOften)));
    }
}
