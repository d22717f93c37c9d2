package io.offhook.console.system.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.offhook.console.owning.Answer;
import io.offhook.console.owning.Failure;
import io.offhook.console.page.PageAnswer;
import io.offhook.console.page.Said;
import io.offhook.rest.problem.CommonProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Events that the brokers can never take: what comes after them in their streams waits until they are set aside. */
@Path("/system/unpublishable")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class UnpublishablePages {

    private static final int SIZE = 50;

    private final Operations operations;

    UnpublishablePages(Operations operations) {
        this.operations = operations;
    }

    /** An event. */
    record Row(
            String service,
            String eventId,
            String topic,
            String streamId,
            long version,
            String type,
            String reason,
            String since) {

        static Row of(String service, JsonNode event) {
            return new Row(
                    service,
                    event.path("eventId").asText(""),
                    event.path("topic").asText(""),
                    event.path("streamId").asText(""),
                    event.path("version").asLong(),
                    event.path("type").asText(""),
                    event.path("reason").asText(""),
                    event.path("since").asText(""));
        }
    }

    /** @param away services that do not answer */
    record View(
            List<Row> events, List<String> away, @Nullable Failure failure) {}

    private record OfService(String service, Answer answer) {}

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(View view);
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> list(@RestQuery Optional<String> said) {
        return page(null).map(page -> PageAnswer.after(said, page));
    }

    @POST
    @Path("{service}/{eventId}/set-aside")
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> setAside(@RestPath String service, @RestPath UUID eventId) {
        if (!Operations.publishing().contains(service)) {
            throw CommonProblem.NOT_FOUND.because("There is no such service.");
        }
        return operations
                .setAside(service, eventId)
                .chain(answer -> Failure.in(answer)
                        .map(failure -> page(failure).map(page -> PageAnswer.failed(failure.status(), page)))
                        .orElseGet(
                                () -> Uni.createFrom().item(PageAnswer.said("/system/unpublishable", Said.REQUESTED))));
    }

    private Uni<TemplateInstance> page(@Nullable Failure failure) {
        var services = Operations.publishing().stream()
                .map(each -> operations.unpublishable(each, SIZE).map(answer -> new OfService(each, answer)))
                .toList();
        return Uni.join().all(services).andFailFast().map(found -> Templates.list(view(found, failure)));
    }

    private static View view(List<OfService> found, @Nullable Failure failure) {
        var events = found.stream()
                .filter(each -> each.answer() instanceof Answer.Done)
                .flatMap(each -> StreamSupport.stream(
                                ((Answer.Done) each.answer())
                                        .body()
                                        .path("items")
                                        .spliterator(),
                                false)
                        .map(event -> Row.of(each.service(), event)))
                .toList();
        var away = found.stream()
                .filter(each -> !(each.answer() instanceof Answer.Done))
                .map(OfService::service)
                .toList();
        return new View(events, away, failure);
    }
}
