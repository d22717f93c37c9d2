package io.offhook.console.subject.page;

import io.offhook.console.timeline.TimelineEntry;
import io.offhook.console.timeline.store.FindTimeline;
import io.offhook.contracts.selfcare.MailFailed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What became of the mails to a user, as events tell of it: also while self care is away. */
@Path("/users/mails")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class MailPages {

    private final FindTimeline timeline;

    MailPages(FindTimeline timeline) {
        this.timeline = timeline;
    }

    /**
     * The latest mails.
     *
     * @param failure absent: the last mail arrived, or there was none
     */
    record View(String userId, @Nullable LastFailure failure, TimelineView timeline) {}

    /** @param permanent whether the address is wrong */
    record LastFailure(EntryView entry, boolean permanent) {}

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance mails(View view);
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> show(@RestQuery @DefaultValue("") String id) {
        return timeline.mailsTo(id, TimelineView.SIZE)
                .map(found -> Templates.mails(new View(
                        id,
                        lastFailure(found).orElse(null),
                        new TimelineView(found.stream().map(MailPages::view).toList(), null, null))));
    }

    private static Optional<LastFailure> lastFailure(List<TimelineEntry> found) {
        return found.isEmpty()
                ? Optional.empty()
                : found.getLast()
                        .event()
                        .filter(MailFailed.class::isInstance)
                        .map(MailFailed.class::cast)
                        .map(failed -> new LastFailure(view(found.getLast()), failed.permanent()));
    }

    private static EntryView view(TimelineEntry entry) {
        return EntryView.of(entry, "");
    }
}
