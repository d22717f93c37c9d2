package io.offhook.console.number.page;

import com.fasterxml.jackson.core.type.TypeReference;
import io.offhook.console.owning.AnswerReader;
import io.offhook.console.owning.Commands;
import io.offhook.console.owning.Failure;
import io.offhook.console.owning.OwningService;
import io.offhook.console.owning.PathPart;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Directory numbers. */
@Path("/numbers")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class NumberPages {

    private static final int SIZE = 50;
    private static final int FREE = 200;
    private static final String REST = "/api/v1/directory-numbers";

    private final Commands commands;
    private final AnswerReader reader;

    NumberPages(Commands commands, AnswerReader reader) {
        this.commands = commands;
        this.reader = reader;
    }

    /** @param phones how many phones show it */
    record NumberInUse(String directoryNumber, long phones) {}

    /**
     * Numbers that phones show.
     *
     * @param prefix what they begin with; empty: all
     * @param next the number that the page after this one begins behind; absent: this is the last
     */
    record InUseView(
            List<NumberInUse> numbers,
            String prefix,
            boolean isFirst,
            @Nullable String next,
            @Nullable Failure failure) {}

    /**
     * Free numbers of a range.
     *
     * @param next of the page after this one; 0: this is the last
     */
    record FreeView(
            List<String> numbers,
            String first,
            String last,
            int page,
            int next,
            @Nullable Failure failure) {

        public boolean isAsked() {
            return !first.isEmpty();
        }
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance inUse(InUseView view);

        static native TemplateInstance free(FreeView view);
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> inUse(
            @RestQuery @DefaultValue("") String prefix, @RestQuery @DefaultValue("") String after) {
        var begins = prefix.strip();
        var path = REST + "?size=" + (SIZE + 1) + "&after=" + PathPart.of(after)
                + (begins.isEmpty() ? "" : "&prefix=" + PathPart.of(begins));
        return commands.get(OwningService.PROVISIONING, path).map(answer -> {
            var found = reader.many(answer, new TypeReference<List<NumberInUse>>() {})
                    .orElse(List.of());
            var shown = found.size() > SIZE ? found.subList(0, SIZE) : found;
            return Templates.inUse(new InUseView(
                    shown,
                    begins,
                    after.isEmpty(),
                    found.size() > SIZE ? shown.getLast().directoryNumber() : null,
                    Failure.in(answer).orElse(null)));
        });
    }

    @GET
    @Path("free")
    @Operation(hidden = true)
    public Uni<TemplateInstance> free(
            @RestQuery @DefaultValue("") String first,
            @RestQuery @DefaultValue("") String last,
            @RestQuery @DefaultValue("0") int page) {
        var from = first.strip();
        var to = last.strip();
        if (from.isEmpty()) {
            return Uni.createFrom().item(Templates.free(new FreeView(List.of(), "", to, 0, 0, null)));
        }
        var path = REST + "/free?size=" + FREE + "&page=" + Math.max(0, page) + "&first=" + PathPart.of(from) + "&last="
                + PathPart.of(to.isEmpty() ? from : to);
        return commands.get(OwningService.PROVISIONING, path).map(answer -> {
            var found =
                    reader.many(answer, new TypeReference<List<String>>() {}).orElse(List.of());
            int next = found.size() == FREE ? Math.max(0, page) + 1 : 0;
            return Templates.free(
                    new FreeView(found, from, to, page, next, Failure.in(answer).orElse(null)));
        });
    }
}
