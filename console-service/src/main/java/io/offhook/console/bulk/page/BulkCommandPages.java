package io.offhook.console.bulk.page;

import io.offhook.console.owning.Commands;
import io.offhook.console.owning.Failure;
import io.offhook.console.owning.HandedOnFile;
import io.offhook.console.owning.OwningService;
import io.offhook.console.page.FailurePage;
import io.offhook.console.page.PageAnswer;
import io.offhook.console.page.Said;
import io.offhook.console.page.Section;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What administrators do with a job. */
@Path("/bulk/{id}")
@RolesAllowed("admin")
class BulkCommandPages {

    private final Commands commands;

    BulkCommandPages(Commands commands) {
        this.commands = commands;
    }

    @POST
    @Path("start")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> start(@RestPath UUID id) {
        return command(id, "start", Said.STARTED);
    }

    @POST
    @Path("cancel")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> cancel(@RestPath UUID id) {
        return command(id, "cancel", Said.REQUESTED);
    }

    private Uni<RestResponse<TemplateInstance>> command(UUID id, String name, Said said) {
        return commands.post(OwningService.PROVISIONING, BulkPages.REST + "/" + id + "/" + name, null)
                .map(answer -> Failure.in(answer)
                        .map(failure -> FailurePage.of(Section.BULK, failure.status(), failure.sentence()))
                        .orElseGet(() -> PageAnswer.said("/bulk/" + id, said)));
    }

    /** A POST: rows as they were sent are for administrators alone. */
    @POST
    @Path("failed-rows.csv")
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Uni<Response> failedRows(@RestPath UUID id) {
        return HandedOnFile.of(
                commands.download(OwningService.PROVISIONING, ReadingJobs.failedRowsPath(id), "text/csv"));
    }
}
