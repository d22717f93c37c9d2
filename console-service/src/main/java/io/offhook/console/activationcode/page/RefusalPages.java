package io.offhook.console.activationcode.page;

import io.offhook.console.activationcode.Refusal;
import io.offhook.console.activationcode.store.FindRefusals;
import io.offhook.console.owning.AnswerReader;
import io.offhook.console.owning.Commands;
import io.offhook.console.owning.OwningService;
import io.offhook.console.timeline.words.ReasonWords;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Redemptions that were refused in the last days. */
@Path("/codes/refused")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class RefusalPages {

    private static final int SIZE = 50;
    private static final Duration SHOWN = Duration.ofDays(7);

    private final FindRefusals refusals;
    private final Commands commands;
    private final AnswerReader reader;
    private final Clock clock;

    RefusalPages(FindRefusals refusals, Commands commands, AnswerReader reader, Clock clock) {
        this.refusals = refusals;
        this.commands = commands;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * A page of refusals.
     *
     * @param reason of all that are shown; empty: any
     * @param next the position that the page after this one begins before; absent: this is the last
     * @param counts of the last 24 hours by reason
     */
    record View(
            List<Refusal> refusals,
            String reason,
            boolean isFirst,
            @Nullable Long next,
            Map<String, Long> counts) {

        public String words(String key) {
            return ReasonWords.of(key);
        }
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance refused(View view);
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> refused(@RestQuery @DefaultValue("") String reason, @RestQuery Optional<Long> before) {
        var only = Optional.of(reason.strip()).filter(each -> !each.isEmpty());
        return Uni.combine()
                .all()
                .unis(
                        refusals.page(
                                before.orElse(Long.MAX_VALUE), clock.instant().minus(SHOWN), only, SIZE + 1),
                        commands.get(OwningService.ACTIVATION, "/api/v1/codes/summary"))
                .with((found, summary) -> {
                    var shown = found.size() > SIZE ? found.subList(0, SIZE) : found;
                    return Templates.refused(new View(
                            shown,
                            only.orElse(""),
                            before.isEmpty(),
                            found.size() > SIZE ? shown.getLast().position() : null,
                            reader.one(summary, CodeNumbers.class)
                                    .map(CodeNumbers::refusedIn24Hours)
                                    .orElse(Map.of())));
                });
    }
}
