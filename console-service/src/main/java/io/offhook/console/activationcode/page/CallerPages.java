package io.offhook.console.activationcode.page;

import io.offhook.console.activationcode.store.FindRefusals;
import io.offhook.console.owning.Answer;
import io.offhook.console.owning.AnswerReader;
import io.offhook.console.owning.Commands;
import io.offhook.console.owning.Failure;
import io.offhook.console.owning.OwningService;
import io.offhook.console.owning.PathPart;
import io.offhook.console.page.PageAnswer;
import io.offhook.console.page.Said;
import io.offhook.console.value.Times;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Whether a caller is locked because it sent wrong codes: a certificate, an address, or both. The service can be asked for one, and lists none. */
@Path("/codes/caller")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class CallerPages {

    private static final String REST = "/api/v1/guess-locks/";

    private final Commands commands;
    private final AnswerReader reader;
    private final FindRefusals refusals;

    CallerPages(Commands commands, AnswerReader reader, FindRefusals refusals) {
        this.commands = commands;
        this.reader = reader;
        this.refusals = refusals;
    }

    /** @param remaining ISO-8601; absent: it is not locked */
    record GuessLock(boolean locked, @Nullable String remaining) {}

    /**
     * What is known of a caller.
     *
     * @param kind {@code certificates} or {@code addresses}, as the service's addresses have it
     * @param sentence how it stands
     */
    record Caller(String kind, String name, boolean locked, String sentence) {

        public boolean isCertificate() {
            return kind.equals("certificates");
        }
    }

    /**
     * Who may be locked.
     *
     * @param device whose certificate it is; absent: not known
     * @param failure of an unlocking
     */
    record View(
            String certificate,
            String address,
            @Nullable String device,
            List<Caller> callers,
            @Nullable Failure failure) {}

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance caller(View view);
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> caller(
            @RestQuery @DefaultValue("") String certificate,
            @RestQuery @DefaultValue("") String address,
            @RestQuery Optional<String> said) {
        return page(certificate.strip(), address.strip(), null).map(page -> PageAnswer.after(said, page));
    }

    @POST
    @Path("unlock")
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> unlock(
            @RestForm @DefaultValue("") String kind,
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String certificate,
            @RestForm @DefaultValue("") String address) {
        var back = "/codes/caller?certificate=" + PathPart.of(certificate) + "&address=" + PathPart.of(address);
        return unlocked(kind, name, certificate, address)
                .chain(answer -> Failure.in(answer)
                        .map(failure -> page(certificate, address, failure)
                                .map(page -> PageAnswer.failed(failure.status(), page)))
                        .orElseGet(() -> Uni.createFrom().item(PageAnswer.said(back, Said.UNLOCKED))));
    }

    /** Both: the certificate, and the address that it came from. */
    private Uni<Answer> unlocked(String kind, String name, String certificate, String address) {
        return kind.equals("both")
                ? unlocked("certificates", certificate)
                        .chain(answer -> answer instanceof Answer.Done
                                ? unlocked("addresses", address)
                                : Uni.createFrom().item(answer))
                : unlocked(kind.equals("certificates") ? "certificates" : "addresses", name);
    }

    private Uni<Answer> unlocked(String kind, String name) {
        return commands.delete(OwningService.ACTIVATION, REST + kind + "/" + PathPart.of(name), Optional.empty());
    }

    private Uni<TemplateInstance> page(String certificate, String address, @Nullable Failure failure) {
        return Uni.combine()
                .all()
                .unis(ask("certificates", certificate), ask("addresses", address), refusals.device(certificate))
                .with((one, other, device) -> Templates.caller(new View(
                        certificate,
                        address,
                        device.orElse(null),
                        Stream.of(one, other).flatMap(Optional::stream).toList(),
                        failure)));
    }

    private Uni<Optional<Caller>> ask(String kind, String name) {
        return name.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : commands.get(OwningService.ACTIVATION, REST + kind + "/" + PathPart.of(name))
                        .map(answer -> Optional.of(caller(kind, name, answer)));
    }

    private Caller caller(String kind, String name, Answer answer) {
        return reader.one(answer, GuessLock.class)
                .map(lock -> new Caller(kind, name, lock.locked(), sentence(lock)))
                .orElseGet(() -> new Caller(
                        kind,
                        name,
                        false,
                        Failure.in(answer).map(Failure::sentence).orElse("Not known now.")));
    }

    private static String sentence(GuessLock lock) {
        return lock.locked() && lock.remaining() != null
                ? "Locked because it sent wrong codes, for " + words(lock.remaining()) + " at most."
                : "Not locked.";
    }

    private static String words(String iso) {
        try {
            return Times.span(
                    Duration.ofMinutes(Duration.parse(iso).plusSeconds(59).toMinutes()));
        } catch (DateTimeParseException e) {
            return iso;
        }
    }
}
