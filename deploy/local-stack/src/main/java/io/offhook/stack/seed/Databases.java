package io.offhook.stack.seed;

import io.offhook.servers.postgres.PostgresDatabases;
import io.offhook.stack.plan.Service;
import io.offhook.stack.plan.StackPlan;

/** A database for each service, with an owner of the same name. */
public final class Databases {
    private final StackPlan plan;

    public Databases(StackPlan plan) {
        this.plan = plan;
    }

    public void ensure() {
        var databases = new PostgresDatabases(plan.postgres());
        for (var service : Service.values()) {
            databases.ensure(service.lowerName(), plan.passwords().database(service.lowerName()));
        }
    }
}
