package io.offhook.console.subject.page;

import io.offhook.console.handle.Named;
import io.offhook.console.subject.SubjectPath;
import io.offhook.console.timeline.store.FindTimeline.Subject;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What happened to a code. */
@Path("/codes")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class CodePage {

    private final ReadingSubject reading;

    CodePage(ReadingSubject reading) {
        this.reading = reading;
    }

    @GET
    @Path("{codeId}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> code(UUID codeId, @BeanParam TimelineQuery query) {
        return reading.page("Code", new Named.Code(codeId), SubjectPath.code(codeId), Subject.code(codeId), query);
    }
}
