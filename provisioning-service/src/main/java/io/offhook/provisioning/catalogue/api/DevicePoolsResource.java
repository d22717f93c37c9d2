package io.offhook.provisioning.catalogue.api;

import io.offhook.contracts.state.DevicePool;
import io.offhook.provisioning.catalogue.Kind;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The resource of device pools. */
@Path("/api/v1/device-pools")
@Tag(name = "Device pools", description = "What phones of one site share: call managers, time, locales")
class DevicePoolsResource extends CatalogueResource<DevicePool> {

    DevicePoolsResource(CatalogueRequests requests) {
        super(requests, Kind.DEVICE_POOL);
    }
}
