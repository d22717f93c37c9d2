package io.offhook.provisioning.catalogue.api;

import io.offhook.contracts.state.AutoRegistration;
import io.offhook.provisioning.catalogue.Kind;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The resource of auto registration. */
@Path("/api/v1/auto-registrations")
@Tag(name = "Auto registration", description = "Numbers and templates of devices that register by themselves, by model")
class AutoRegistrationsResource extends CatalogueResource<AutoRegistration> {

    AutoRegistrationsResource(CatalogueRequests requests) {
        super(requests, Kind.AUTO_REGISTRATION);
    }
}
