package io.offhook.console.system.management;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** Where each service tells its health and its metrics. */
@ConfigMapping(prefix = "offhook.console.services")
interface ManagementUrls {

    @WithParentName
    Map<String, Service> services();

    /** A service. */
    interface Service {
        String managementUrl();
    }
}
