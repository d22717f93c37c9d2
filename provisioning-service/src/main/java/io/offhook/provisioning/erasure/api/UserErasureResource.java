package io.offhook.provisioning.erasure.api;

import io.offhook.provisioning.api.ProvisioningProblem;
import io.offhook.provisioning.erasure.ErasureReport;
import io.offhook.provisioning.erasure.ErasureReport.TopicReport;
import io.offhook.provisioning.erasure.KeptTraces;
import io.offhook.provisioning.erasure.store.FindErasure;
import io.offhook.provisioning.erasure.store.FindErasure.Found;
import io.offhook.provisioning.erasure.topics.LookingIntoTopics;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The proof that a person is erased. */
@Path("/api/v1/users/{id}/erasure")
@RolesAllowed("admin")
@Tag(name = "Users", description = "Who may own phones")
class UserErasureResource {

    private final FindErasure erasures;
    private final LookingIntoTopics topics;

    UserErasureResource(FindErasure erasures, LookingIntoTopics topics) {
        this.erasures = erasures;
        this.topics = topics;
    }

    @GET
    @Operation(
            summary = "What was erased of a user, and what is left",
            description = "This service's database and the topics are looked into now; other services looked when they"
                    + " erased. missing names those that have not said so. The id is free when state is DONE.")
    @APIResponse(responseCode = "404", description = "not-erased: nobody with this id was erased")
    @APIResponseSchema(value = ErasureReport.class, responseDescription = "OK")
    public Uni<ErasureReport> report(String id) {
        return erasures.of(id)
                .map(found -> found.orElseThrow(
                        () -> ProvisioningProblem.NOT_ERASED.because("Nobody with this id was erased.")))
                .flatMap(found -> topics.of(id).map(looked -> report(id, found, looked)));
    }

    private static ErasureReport report(String id, Found found, List<TopicReport> topics) {
        return new ErasureReport(
                id,
                found.erasedAt(),
                found.doneAt(),
                found.by(),
                found.state(),
                found.userAgain(),
                found.stores(),
                topics,
                found.waitsForJobs(),
                found.missing(),
                KeptTraces.of(found.state()));
    }
}
