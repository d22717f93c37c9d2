package io.offhook.provisioning.catalogue.api;

import io.offhook.contracts.state.SipProfile;
import io.offhook.provisioning.catalogue.Kind;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The resource of SIP profiles. */
@Path("/api/v1/sip-profiles")
@Tag(name = "SIP profiles", description = "How phones speak SIP")
class SipProfilesResource extends CatalogueResource<SipProfile> {

    SipProfilesResource(CatalogueRequests requests) {
        super(requests, Kind.SIP_PROFILE);
    }
}
