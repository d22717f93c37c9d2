package io.offhook.activation.code.api;

import io.offhook.activation.code.secret.KeyReport;
import io.offhook.activation.code.secret.KeyReport.KeysView;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which keys there are, and which key file may be deleted. */
@Path("/api/v1/keys")
@RolesAllowed("admin")
@Tag(name = "Keys", description = "The keys that protect codes")
class KeysResource {

    private final KeyReport report;

    KeysResource(KeyReport report) {
        this.report = report;
    }

    @GET
    @Operation(
            summary = "List the keys by kind, with what depends on each",
            description = "As this replica sees them. Names only: no key leaves the installation's directory.")
    public Uni<KeysView> keys() {
        return report.view();
    }
}
