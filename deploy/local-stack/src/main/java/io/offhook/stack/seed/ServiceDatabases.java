package io.offhook.stack.seed;

import io.offhook.servers.postgres.PostgresDatabases;
import io.offhook.stack.plan.StackPlan;
import io.offhook.stack.service.Service;

/** Creates a database for each service, with an owner of the same name. */
public final class ServiceDatabases {
    private final StackPlan plan;

    public ServiceDatabases(StackPlan plan) {
        this.plan = plan;
    }

    public void ensure() {
        var databases = new PostgresDatabases(plan.postgres());
        for (var service : Service.values()) {
            databases.ensure(service.lowerName(), plan.passwords().database(service.lowerName()));
        }
    }
}
