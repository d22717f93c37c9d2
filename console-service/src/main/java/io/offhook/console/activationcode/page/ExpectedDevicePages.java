package io.offhook.console.activationcode.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.offhook.console.owning.Answer.Done;
import io.offhook.console.owning.AnswerReader;
import io.offhook.console.owning.Commands;
import io.offhook.console.owning.Failure;
import io.offhook.console.owning.OwningService;
import io.offhook.console.owning.PathPart;
import io.offhook.console.page.FileForm;
import io.offhook.console.page.PageAnswer;
import io.offhook.console.page.Said;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Which devices are expected, and what becomes of others. */
@Path("/codes/expected-devices")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class ExpectedDevicePages {

    private static final int SIZE = 50;
    private static final String REST = "/api/v1/expected-devices";
    private static final Failure NO_FILE = Failure.field("file", "Choose a file.");

    private final Commands commands;
    private final AnswerReader reader;

    ExpectedDevicePages(Commands commands, AnswerReader reader) {
        this.commands = commands;
        this.reader = reader;
    }

    /** An entry of the list. */
    record Device(
            String key,
            @Nullable String mac,
            @Nullable String serialNumber,
            @Nullable String model) {}

    /** A page of the list, as the service answers it. */
    record Devices(List<Device> items, @Nullable String next) {}

    /** What became of the rows of a file. */
    record Report(
            int rows, int changed, int unchanged, int failed, List<String> ignoredColumns, List<Problem> failures) {

        /** Of a row. */
        record Problem(int line, String message) {}

        public List<Problem> first() {
            return failures.stream().limit(200).toList();
        }
    }

    /**
     * The list.
     *
     * @param policy of the settings; empty: the service does not tell
     */
    record View(
            List<Device> devices,
            String q,
            boolean isFirst,
            @Nullable String next,
            String policy,
            @Nullable Report report,
            @Nullable Failure failure) {}

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance expected(View view);
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> expected(
            @RestQuery @DefaultValue("") String q,
            @RestQuery @DefaultValue("") String after,
            @RestQuery Optional<String> said) {
        return page(q.strip(), after, null, null).map(page -> PageAnswer.after(said, page));
    }

    private Uni<TemplateInstance> page(String q, String after, @Nullable Report report, @Nullable Failure failure) {
        var path =
                REST + "?limit=" + SIZE + "&after=" + PathPart.of(after) + (q.isEmpty() ? "" : "&q=" + PathPart.of(q));
        return Uni.combine()
                .all()
                .unis(
                        commands.get(OwningService.ACTIVATION, path),
                        commands.get(OwningService.ACTIVATION, "/api/v1/settings/activation"))
                .with((answer, settings) -> {
                    var found = reader.one(answer, Devices.class).orElse(new Devices(List.of(), null));
                    var policy = settings instanceof Done done ? done.body().path("expectedDevices") : null;
                    return Templates.expected(new View(
                            found.items(),
                            q,
                            after.isEmpty(),
                            found.next(),
                            Optional.ofNullable(policy).map(JsonNode::asText).orElse(""),
                            report,
                            failure != null ? failure : Failure.in(answer).orElse(null)));
                });
    }

    @POST
    @Path("import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> upload(@BeanParam FileForm form) {
        return form.path()
                .map(path -> commands.uploadFile(OwningService.ACTIVATION, REST + "/import", form.type(), null, path)
                        .chain(answer -> Failure.in(answer)
                                .map(this::failed)
                                .orElseGet(() -> page(
                                                "",
                                                "",
                                                reader.one(answer, Report.class).orElse(null),
                                                null)
                                        .map(RestResponse::ok))))
                .orElseGet(() -> failed(NO_FILE));
    }

    @POST
    @Path("remove")
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> remove(@RestForm @DefaultValue("") String key) {
        return commands.delete(OwningService.ACTIVATION, REST + "/" + PathPart.of(key), Optional.empty())
                .chain(answer -> Failure.in(answer)
                        .map(this::failed)
                        .orElseGet(
                                () -> Uni.createFrom().item(PageAnswer.said("/codes/expected-devices", Said.REMOVED))));
    }

    private Uni<RestResponse<TemplateInstance>> failed(Failure failure) {
        return page("", "", null, failure).map(page -> PageAnswer.failed(failure.status(), page));
    }
}
