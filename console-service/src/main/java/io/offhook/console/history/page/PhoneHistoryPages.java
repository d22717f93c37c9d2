package io.offhook.console.history.page;

import io.offhook.console.history.Moment;
import io.offhook.console.history.store.FindHistory;
import io.offhook.console.value.TimeText;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** A phone as it was at a moment, and what differs between two of them. */
@Path("/phones/{phoneId}/history")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class PhoneHistoryPages {

    private static final String NO_TIME = "That is no time. Write it as 2026-11-29 08:15, in UTC.";

    private final FindHistory history;

    PhoneHistoryPages(FindHistory history) {
        this.history = history;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance show(PhoneHistoryView view);
    }

    /**
     * How it was.
     *
     * @param at absent: the page asks for it
     * @param to absent: now
     */
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> show(UUID phoneId, @RestQuery Optional<String> at, @RestQuery Optional<String> to) {
        var from = at.orElse("").strip();
        var until = to.orElse("").strip();
        if (isNoTime(from) || isNoTime(until)) {
            return Uni.createFrom()
                    .item(Templates.show(
                            new PhoneHistoryView(phoneId, from, until, List.of(), false, List.of(), NO_TIME)));
        }
        return Uni.combine()
                .all()
                .unis(history.phone(phoneId, moment(from), moment(until)), history.moments(phoneId))
                .with((both, moments) -> Templates.show(PhoneHistoryView.of(phoneId, from, until, both, moments)));
    }

    private static boolean isNoTime(String text) {
        return !text.isEmpty() && TimeText.parse(text).isEmpty();
    }

    private static Moment moment(String text) {
        return TimeText.parse(text).<Moment>map(Moment.At::new).orElse(Moment.NOW);
    }
}
