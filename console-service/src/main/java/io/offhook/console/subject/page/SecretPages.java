package io.offhook.console.subject.page;

import static io.offhook.console.owning.OwningService.ACTIVATION;
import static io.offhook.console.owning.OwningService.PROVISIONING;

import io.offhook.console.owning.Answer;
import io.offhook.console.owning.Answer.Done;
import io.offhook.console.owning.Commands;
import io.offhook.console.page.CommandProblem;
import io.offhook.console.page.Said;
import io.offhook.console.phone.CodeState;
import io.offhook.console.phone.PhoneRecord;
import io.offhook.console.phone.store.FindPhone;
import io.offhook.console.subject.SubjectPath;
import io.offhook.pages.code.CodeDigits;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Shows what is secret of a phone: only to an administrator, only after a POST, and on record. */
@Path("/phones/{phoneId}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class SecretPages {

    private final Commands commands;
    private final PhoneAnswers answers;
    private final FindPhone phones;
    private final Clock clock;

    SecretPages(Commands commands, PhoneAnswers answers, FindPhone phones, Clock clock) {
        this.commands = commands;
        this.answers = answers;
        this.phones = phones;
        this.clock = clock;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance code(CodeView view);

        static native TemplateInstance password(PhoneRecord phone, String password);
    }

    @POST
    @Path("code")
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> code(UUID phoneId) {
        return phones.byId(phoneId)
                .flatMap(found -> found.filter(SecretPages::hasLiveCode)
                        .map(this::reveal)
                        .orElseGet(() -> answers.again(
                                phoneId, CommandProblem.conflict("This phone has no live code: require one."), "")));
    }

    private static boolean hasLiveCode(PhoneRecord phone) {
        return phone.code() != null && phone.code().state() == CodeState.LIVE;
    }

    private Uni<RestResponse<TemplateInstance>> reveal(PhoneRecord phone) {
        var codeId = phone.code() == null ? "" : phone.code().codeId().toString();
        return commands.post(ACTIVATION, "/api/v1/codes/" + codeId + "/reveal", null)
                .flatMap(answer -> digits(answer)
                        .map(digits -> page(Templates.code(CodeView.of(phone, digits, clock.instant()))))
                        .orElseGet(() -> notShown(phone.phoneId(), answer)));
    }

    private static Optional<CodeDigits> digits(Answer answer) {
        return answer instanceof Done it
                ? CodeDigits.parse(it.body().path("code").asText(""))
                : Optional.empty();
    }

    @POST
    @Path("password")
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> password(UUID phoneId) {
        return commands.post(PROVISIONING, "/api/v1/phones/" + phoneId + "/reveal-password", null)
                .flatMap(answer -> phones.byId(phoneId)
                        .flatMap(found -> answer instanceof Done it && found.isPresent()
                                ? page(Templates.password(
                                        found.get(), it.body().path("password").asText("")))
                                : notShown(phoneId, answer)));
    }

    /** An answer without what was asked for is none. */
    private Uni<RestResponse<TemplateInstance>> notShown(UUID phoneId, Answer answer) {
        return answer instanceof Done
                ? answers.again(phoneId, CommandProblem.unavailable(), "")
                : answers.after(phoneId, answer, Said.REQUESTED);
    }

    private static Uni<RestResponse<TemplateInstance>> page(TemplateInstance page) {
        return Uni.createFrom().item(RestResponse.ok(page));
    }

    /** A secret is never shown by a GET. */
    @GET
    @Path("{secret: code|password}")
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> backToPhone(UUID phoneId) {
        return RestResponse.seeOther(URI.create(SubjectPath.phone(phoneId)));
    }

    /** A page with a code asks for this: 204 while the code is live, and then back to the phone. */
    @GET
    @Path("code/news")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> codeNews(UUID phoneId) {
        return phones.byId(phoneId).map(found -> {
            var answer = ResponseBuilder.<TemplateInstance>noContent();
            return found.filter(phone -> hasLiveCode(phone) && isBefore(phone, clock.instant()))
                            .isPresent()
                    ? answer.build()
                    : answer.header("HX-Redirect", SubjectPath.phone(phoneId)).build();
        });
    }

    private static boolean isBefore(PhoneRecord phone, Instant now) {
        return phone.code() != null && now.isBefore(phone.code().expiresAt());
    }
}
