package io.offhook.rest.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Tells where the REST interface is, {@code offhook.rest.url}: the document itself comes from another port. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class RestAddress implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var url = ConfigProvider.getConfig().getValue("offhook.rest.url", String.class);
        document.setServers(List.of(OASFactory.createServer().url(url).description("This service")));
    }
}
