package io.offhook.provisioning.catalogue.api;

import io.offhook.contracts.state.PhoneTemplate;
import io.offhook.provisioning.catalogue.Kind;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The resource of phone templates. */
@Path("/api/v1/phone-templates")
@Tag(name = "Phone templates", description = "What new phones have unless their requests say otherwise")
class PhoneTemplatesResource extends CatalogueResource<PhoneTemplate> {

    PhoneTemplatesResource(CatalogueRequests requests) {
        super(requests, Kind.PHONE_TEMPLATE);
    }
}
