package io.offhook.provisioning.catalogue.api;

import io.offhook.contracts.state.PhoneButtonTemplate;
import io.offhook.provisioning.catalogue.Kind;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The resource of phone button templates. */
@Path("/api/v1/phone-button-templates")
@Tag(name = "Phone button templates", description = "What the buttons beside the display do")
class PhoneButtonTemplatesResource extends CatalogueResource<PhoneButtonTemplate> {

    PhoneButtonTemplatesResource(CatalogueRequests requests) {
        super(requests, Kind.PHONE_BUTTON_TEMPLATE);
    }
}
