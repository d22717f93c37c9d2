package io.offhook.console.bulk.page;

import io.offhook.console.owning.AnswerReader;
import io.offhook.console.owning.Commands;
import io.offhook.console.owning.Failure;
import io.offhook.console.owning.OwningService;
import io.offhook.console.owning.PathPart;
import io.offhook.console.page.PageAnswer;
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

/** The list of bulk jobs. */
@Path("/bulk")
@RolesAllowed({"admin", "operator"})
class BulkPages {

    static final String REST = "/api/v1/phone-jobs";

    private static final int SIZE = 50;

    private final Commands commands;
    private final AnswerReader reader;

    BulkPages(Commands commands, AnswerReader reader) {
        this.commands = commands;
        this.reader = reader;
    }

    /** A page of the list, as the service answers it. */
    record Jobs(List<PhoneJob> items, int page, int size, long total) {}

    /**
     * The list.
     *
     * @param state that jobs must have; empty: any
     * @param next of the page after this one; 0: this is the last
     */
    record View(
            List<PhoneJob> jobs,
            long total,
            String state,
            int page,
            int next,
            @Nullable Failure failure) {

        public List<String> states() {
            return List.of("HOLD", "PENDING", "PROCESSING", "COMPLETED", "INCOMPLETE", "CANCELLED");
        }
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(View view);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Uni<TemplateInstance> list(
            @RestQuery @DefaultValue("") String state,
            @RestQuery @DefaultValue("0") int page,
            @RestQuery Optional<String> said) {
        int wanted = Math.max(0, page);
        var path = REST + "?size=" + SIZE + "&page=" + wanted + (state.isBlank() ? "" : "&state=" + PathPart.of(state));
        return commands.get(OwningService.PROVISIONING, path).map(answer -> {
            var found = reader.one(answer, Jobs.class).orElse(new Jobs(List.of(), 0, SIZE, 0));
            int next = (long) (wanted + 1) * SIZE < found.total() ? wanted + 1 : 0;
            return PageAnswer.after(
                    said,
                    Templates.list(new View(
                            found.items(),
                            found.total(),
                            state,
                            wanted,
                            next,
                            Failure.in(answer).orElse(null))));
        });
    }
}
