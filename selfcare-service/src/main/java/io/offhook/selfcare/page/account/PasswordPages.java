package io.offhook.selfcare.page.account;

import io.offhook.pages.signin.CurrentSession;
import io.offhook.rest.permit.NoPermit;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.request.RequestCause;
import io.offhook.rest.signin.FormSignIns;
import io.offhook.rest.signin.TooManySignIns;
import io.offhook.selfcare.account.PasswordFault;
import io.offhook.selfcare.account.signin.People;
import io.offhook.selfcare.account.store.ChangingPassword;
import io.offhook.selfcare.account.store.ChangingPassword.Typed;
import io.offhook.selfcare.account.store.WrongPassword;
import io.offhook.selfcare.page.account.ProfileView.Said;
import io.offhook.selfcare.page.account.ReadingProfile.Read;
import io.offhook.selfcare.text.PasswordText;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Changes the password of the person who is signed in. Wrong old ones are limited as those of the sign-in, and count as such. */
@Path("/profile/password")
@RolesAllowed(People.ROLE)
@Produces(MediaType.TEXT_HTML)
class PasswordPages {

    private static final String OLD = "old";
    private static final String CHOSEN = "chosen";

    private final ReadingProfile profiles;
    private final ChangingPassword changing;
    private final FormSignIns limits;
    private final CurrentSession sessions;
    private final RequestCause cause;
    private final SecurityIdentity caller;

    PasswordPages(
            ReadingProfile profiles,
            ChangingPassword changing,
            FormSignIns limits,
            CurrentSession sessions,
            RequestCause cause,
            SecurityIdentity caller) {
        this.profiles = profiles;
        this.changing = changing;
        this.limits = limits;
        this.sessions = sessions;
        this.cause = cause;
        this.caller = caller;
    }

    @POST
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> change(
            @RestForm @DefaultValue("") String old,
            @RestForm @DefaultValue("") String chosen,
            @RestForm @DefaultValue("") String repeated,
            RoutingContext context) {
        var typed = new Typed(old, chosen);
        return profiles.of(caller.getPrincipal().getName(), context).chain(read -> {
            if (!read.view().isLocal()) {
                throw CommonProblem.NOT_FOUND.because("The password of this account is kept elsewhere.");
            }
            return chosen.equals(repeated)
                    ? change(read, typed, context)
                    : Uni.createFrom().item(failed(read, Status.BAD_REQUEST, CHOSEN, PasswordText::notTheSame));
        });
    }

    private Uni<RestResponse<TemplateInstance>> change(Read read, Typed typed, RoutingContext context) {
        var holder = read.view().holder();
        var why = cause.now();
        return limits.attempt(context, holder.userId(), () -> changing.change(holder, typed, sessions.of(context), why))
                .map(fault -> answer(read, fault))
                .onFailure(WrongPassword.class)
                .recoverWithItem(() -> {
                    limits.wrong(context);
                    return failed(read, Status.BAD_REQUEST, OLD, PasswordText::wrongOld);
                })
                .onFailure(NoPermit.class)
                .recoverWithItem(() -> failed(read, Status.SERVICE_UNAVAILABLE, "", PasswordText::busy))
                .onFailure(TooManySignIns.class)
                .recoverWithItem(tooMany -> mustWait(read, (TooManySignIns) tooMany));
    }

    private static RestResponse<TemplateInstance> answer(Read read, Optional<PasswordFault> fault) {
        return fault.map(it -> failed(
                        read,
                        Status.BAD_REQUEST,
                        CHOSEN,
                        text -> PasswordSentences.of(it, read.reader().language())))
                .orElseGet(() -> ProfilePages.to(Said.PASSWORD_CHANGED));
    }

    private static RestResponse<TemplateInstance> mustWait(Read read, TooManySignIns refusal) {
        long seconds = refusal.pause().toSeconds() + 1;
        var sentence = PasswordSentences.tooMany(seconds, read.reader().language());
        return failed(read, Status.TOO_MANY_REQUESTS, OLD, text -> sentence);
    }

    private static RestResponse<TemplateInstance> failed(
            Read read, Status status, String field, Function<PasswordText, String> sentence) {
        var reader = read.reader();
        var said = sentence.apply(PasswordSentences.text(reader.language()));
        return RestResponse.status(status, ProfilePages.page(reader, read.view().failing(field, said)));
    }
}
