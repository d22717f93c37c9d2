package io.offhook.console.subject.page;

import static io.offhook.console.owning.OwningService.ACTIVATION;
import static io.offhook.console.owning.OwningService.PROVISIONING;
import static io.offhook.console.owning.OwningService.SELFCARE;

import io.offhook.console.owning.Answer;
import io.offhook.console.owning.Answer.Done;
import io.offhook.console.owning.Answer.Refused;
import io.offhook.console.owning.Commands;
import io.offhook.console.page.CommandProblem;
import io.offhook.console.page.PageAnswer;
import io.offhook.console.page.Said;
import io.offhook.console.phone.PhoneRecord.LatestCode;
import io.offhook.console.phone.store.FindPhone;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;

/** Commands on the page of a phone, each a button that says what it does. */
@Path("/phones/{phoneId}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("admin")
class PhoneCommands {

    private static final String PHONES = "/api/v1/phones/";

    private final Commands commands;
    private final PhoneAnswers answers;
    private final FindPhone phones;

    PhoneCommands(Commands commands, PhoneAnswers answers, FindPhone phones) {
        this.commands = commands;
        this.answers = answers;
        this.phones = phones;
    }

    @POST
    @Path("require-code")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> requireCode(UUID phoneId) {
        return after(
                phoneId,
                commands.post(PROVISIONING, PHONES + phoneId + "/activation-code", Map.of()),
                Said.CODE_REQUIRED);
    }

    @POST
    @Path("release-code")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> releaseCode(UUID phoneId) {
        return after(
                phoneId,
                commands.delete(PROVISIONING, PHONES + phoneId + "/activation-code", Optional.empty()),
                Said.CODE_RELEASED);
    }

    /** Of the latest code of the phone. */
    @POST
    @Path("reissue")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> reissue(UUID phoneId) {
        return phones.byId(phoneId)
                .flatMap(found -> found.flatMap(phone -> Optional.ofNullable(phone.code()))
                        .map(LatestCode::codeId)
                        .map(codeId -> after(
                                phoneId,
                                commands.post(ACTIVATION, "/api/v1/codes/" + codeId + "/reissue", null),
                                Said.CODE_REISSUED))
                        .orElseGet(() -> answers.again(
                                phoneId, CommandProblem.conflict("This phone has no code yet: require one."), "")));
    }

    @POST
    @Path("blank-mac")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> blankMac(UUID phoneId) {
        return after(phoneId, commands.post(PROVISIONING, PHONES + phoneId + "/blank-mac", null), Said.DEVICE_TAKEN);
    }

    @POST
    @Path("mac")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> setMac(
            UUID phoneId, @RestForm Optional<String> mac, @RestForm Optional<String> instead) {
        var typed = mac.map(String::strip).orElse("");
        if (typed.isEmpty()) {
            return answers.again(phoneId, CommandProblem.at("mac", "Type the MAC of the device."), "");
        }
        return commands.get(PROVISIONING, PHONES + phoneId)
                .flatMap(answer ->
                        answer instanceof Done it ? setMac(phoneId, it, typed, instead.orElse("")) : keep(answer))
                .flatMap(answer -> answer instanceof Refused it
                        ? answers.again(phoneId, CommandProblem.of(it), typed)
                        : answers.after(phoneId, answer, Said.MAC_SET));
    }

    /** Another device that the phone got meanwhile stays. */
    /** @param instead the MAC that the page showed; empty: none */
    private Uni<Answer> setMac(UUID phoneId, Done phone, String mac, String instead) {
        return !phone.body().path("mac").asText("").equals(instead)
                ? keep(new Refused(
                        409,
                        "mac-in-use",
                        "The phone got another device meanwhile: load the page again.",
                        Optional.of("mac")))
                : commands.patch(PROVISIONING, PHONES + phoneId, phone.version(), Map.of("mac", mac));
    }

    private static Uni<Answer> keep(Answer answer) {
        return Uni.createFrom().item(answer);
    }

    @POST
    @Path("welcome-mail")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> mail(UUID phoneId) {
        return after(phoneId, commands.post(SELFCARE, PHONES + phoneId + "/welcome-mail", null), Said.MAILED);
    }

    @POST
    @Path("remove")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> remove(UUID phoneId) {
        return commands.delete(PROVISIONING, PHONES + phoneId, Optional.empty())
                .flatMap(answer -> answer instanceof Done
                        ? Uni.createFrom().item(PageAnswer.said("/phones", Said.PHONE_REMOVED))
                        : answers.after(phoneId, answer, Said.PHONE_REMOVED));
    }

    private Uni<RestResponse<TemplateInstance>> after(UUID phoneId, Uni<Answer> asked, Said said) {
        return asked.flatMap(answer -> answers.after(phoneId, answer, said));
    }
}
