package io.offhook.eventing.relay;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Where consumers find the JSON Schemas of events. */
@Singleton
class SchemaAddresses {

    private final String base;

    SchemaAddresses(@ConfigProperty(name = "offhook.events.schemas.url") String base) {
        this.base = base.endsWith("/") ? base : base + "/";
    }

    /** Absent for a type that its topic does not carry. */
    @Nullable
    String of(OutgoingRecord record) {
        return record.topic()
                .type(record.type())
                .map(type -> base + type.schemaFile())
                .orElse(null);
    }
}
