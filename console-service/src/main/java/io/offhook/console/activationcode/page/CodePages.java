package io.offhook.console.activationcode.page;

import io.offhook.console.activationcode.ListedCode;
import io.offhook.console.activationcode.ListedCode.Place;
import io.offhook.console.activationcode.store.ListLiveCodes;
import io.offhook.console.owning.AnswerReader;
import io.offhook.console.owning.Commands;
import io.offhook.console.owning.Failure;
import io.offhook.console.owning.OwningService;
import io.offhook.console.page.PageAnswer;
import io.offhook.console.phone.PhoneFilter;
import io.offhook.console.phone.PhoneRecord;
import io.offhook.console.phone.PhoneState;
import io.offhook.console.phone.store.ListPhones;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Codes that are live, that expire soon, and that expired. */
@Path("/codes")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class CodePages {

    private static final int SIZE = 50;
    private static final Duration SOON = Duration.ofHours(24);
    private static final PhoneFilter EXPIRED = new PhoneFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(PhoneState.EXPIRED), Optional.empty());

    private final ListLiveCodes liveCodes;
    private final ListPhones phones;
    private final Commands commands;
    private final AnswerReader reader;
    private final Clock clock;

    CodePages(ListLiveCodes liveCodes, ListPhones phones, Commands commands, AnswerReader reader, Clock clock) {
        this.liveCodes = liveCodes;
        this.phones = phones;
        this.commands = commands;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * A page of live codes.
     *
     * @param numbers absent: the service does not answer
     * @param next address of the page after this one, if there is one
     */
    record LiveView(
            boolean soon,
            List<ListedCode> codes,
            boolean isFirst,
            @Nullable String next,
            @Nullable CodeNumbers numbers) {

        public String path() {
            return soon ? "/codes/expiring" : "/codes";
        }
    }

    /**
     * A page of phones whose code expired.
     *
     * @param key of the form that issues all of them anew: sent twice, it does so once
     */
    record ExpiredView(
            List<PhoneRecord> phones,
            boolean isFirst,
            @Nullable String next,
            @Nullable CodeNumbers numbers,
            UUID key,
            ReissueForm form,
            @Nullable Failure failure) {}

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance live(LiveView view);

        static native TemplateInstance expired(ExpiredView view);
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> live(@RestQuery @DefaultValue("") String after, @RestQuery Optional<String> said) {
        return live(false, after, said);
    }

    @GET
    @Path("expiring")
    @Operation(hidden = true)
    public Uni<TemplateInstance> expiring(@RestQuery @DefaultValue("") String after, @RestQuery Optional<String> said) {
        return live(true, after, said);
    }

    private Uni<TemplateInstance> live(boolean soon, String after, Optional<String> said) {
        var before = soon ? Optional.of(clock.instant().plus(SOON)) : Optional.<Instant>empty();
        return Uni.combine()
                .all()
                .unis(liveCodes.page(Place.of(after), before, SIZE + 1), numbers())
                .with((found, numbers) -> {
                    var shown = found.size() > SIZE ? found.subList(0, SIZE) : found;
                    @Nullable
                    String next = found.size() > SIZE
                            ? (soon ? "/codes/expiring?after=" : "/codes?after=")
                                    + shown.getLast().place().text()
                            : null;
                    return PageAnswer.after(
                            said,
                            Templates.live(new LiveView(soon, shown, after.isEmpty(), next, numbers.orElse(null))));
                });
    }

    @GET
    @Path("expired")
    @Operation(hidden = true)
    public Uni<TemplateInstance> expired(@RestQuery @DefaultValue("") String after, @RestQuery Optional<String> said) {
        return expired(after, ReissueForm.BLANK, UUID.randomUUID(), null).map(page -> PageAnswer.after(said, page));
    }

    /** @param failure absent: nothing was refused */
    Uni<TemplateInstance> expired(String after, ReissueForm form, UUID key, @Nullable Failure failure) {
        return Uni.combine()
                .all()
                .unis(phones.page(EXPIRED, after, SIZE + 1), numbers())
                .with((found, numbers) -> {
                    var shown = found.size() > SIZE ? found.subList(0, SIZE) : found;
                    @Nullable
                    String next = found.size() > SIZE ? shown.getLast().deviceName() : null;
                    return Templates.expired(
                            new ExpiredView(shown, after.isEmpty(), next, numbers.orElse(null), key, form, failure));
                });
    }

    private Uni<Optional<CodeNumbers>> numbers() {
        return commands.get(OwningService.ACTIVATION, "/api/v1/codes/summary")
                .map(answer -> reader.one(answer, CodeNumbers.class));
    }
}
