package io.offhook.provisioning.catalogue.api;

import io.offhook.contracts.state.SecurityProfile;
import io.offhook.provisioning.catalogue.Kind;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The resource of security profiles. */
@Path("/api/v1/security-profiles")
@Tag(name = "Security profiles", description = "How phones protect signalling and their files")
class SecurityProfilesResource extends CatalogueResource<SecurityProfile> {

    SecurityProfilesResource(CatalogueRequests requests) {
        super(requests, Kind.SECURITY_PROFILE);
    }
}
