package io.offhook.provisioning.catalogue.api;

import io.offhook.contracts.state.LineTemplate;
import io.offhook.provisioning.catalogue.Kind;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The resource of line templates. */
@Path("/api/v1/line-templates")
@Tag(name = "Line templates", description = "What lines have unless their phones say otherwise")
class LineTemplatesResource extends CatalogueResource<LineTemplate> {

    LineTemplatesResource(CatalogueRequests requests) {
        super(requests, Kind.LINE_TEMPLATE);
    }
}
