package io.offhook.console.system.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.offhook.console.owning.Answer;
import io.offhook.console.owning.Failure;
import io.offhook.console.page.Frame;
import io.offhook.console.page.PageAnswer;
import io.offhook.console.system.page.DeadLetterRow.OfService;
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
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Records that services gave up: look at them, try them again. */
@Path("/system/dead-letters")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class DeadLetterPages {

    private static final int SIZE = 50;

    private final Operations operations;
    private final Frame frame;

    DeadLetterPages(Operations operations, Frame frame) {
        this.operations = operations;
        this.frame = frame;
    }

    /** @param result of a command, in words; empty: none was given */
    record ListView(
            List<OfService> services,
            String result,
            @Nullable Failure failure) {}

    /**
     * One of them.
     *
     * @param value the record's JSON, masked where it holds a person's data; empty: it is no JSON, or nothing
     */
    record LetterView(DeadLetterRow letter, Map<String, String> headers, long bytes, String value) {}

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(ListView view);

        static native TemplateInstance one(LetterView view);
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> list() {
        return page("", null);
    }

    /** For administrators, as in REST. */
    @GET
    @Path("{service}/{id}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> one(@RestPath String service, @RestPath long id) {
        if (!frame.admin()) {
            throw CommonProblem.NOT_ALLOWED.because("The role of this account does not allow this.");
        }
        return operations.deadLetter(known(service), id).map(answer -> switch (answer) {
            case Answer.Done it -> Templates.one(view(service, it.body()));
            case Answer.Refused it
            when it.status() == CommonProblem.NOT_ALLOWED.status() ->
                throw CommonProblem.NOT_ALLOWED.because(it.detail());
            case Answer.Refused ignored -> throw CommonProblem.NOT_FOUND.because("There is no such dead letter.");
            case Answer.Unavailable ignored -> throw CommonProblem.busy();
        });
    }

    @POST
    @Path("{service}/{id}/replay")
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> replay(@RestPath String service, @RestPath long id) {
        return operations.replay(known(service), id).chain(this::replayed);
    }

    @POST
    @Path("{service}/replay")
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> replayAll(@RestPath String service) {
        return operations.replayAll(known(service)).chain(this::replayed);
    }

    private Uni<RestResponse<TemplateInstance>> replayed(Answer answer) {
        return Failure.in(answer)
                .map(failure -> page("", failure).map(page -> PageAnswer.failed(failure.status(), page)))
                .orElseGet(() -> page(result(answer), null).map(RestResponse::ok));
    }

    private static String result(Answer answer) {
        var body = answer instanceof Answer.Done done ? done.body() : null;
        return body == null
                ? ""
                : "Tried " + body.path("streams").asInt() + " streams: "
                        + body.path("applied").asLong() + " records were applied, "
                        + body.path("failed").asLong() + " streams failed again.";
    }

    private Uni<TemplateInstance> page(String result, @Nullable Failure failure) {
        var services = Operations.services().stream()
                .map(each -> operations.deadLetters(each, SIZE).map(answer -> OfService.of(each, answer)))
                .toList();
        return Uni.join()
                .all(services)
                .andFailFast()
                .map(found -> Templates.list(new ListView(found, result, failure)));
    }

    private static LetterView view(String service, JsonNode details) {
        var headers = new TreeMap<String, String>();
        var payload = details.path("payload");
        payload.path("headers")
                .properties()
                .forEach(each -> headers.put(each.getKey(), each.getValue().asText()));
        var value = payload.path("value");
        return new LetterView(
                DeadLetterRow.of(service, details.path("letter")),
                headers,
                payload.path("bytes").asLong(),
                value.isMissingNode() || value.isNull() ? "" : value.toPrettyString());
    }

    private static String known(String service) {
        if (!Operations.services().contains(service)) {
            throw CommonProblem.NOT_FOUND.because("There is no such service.");
        }
        return service;
    }
}
