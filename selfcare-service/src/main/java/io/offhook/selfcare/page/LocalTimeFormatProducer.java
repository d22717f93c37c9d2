package io.offhook.selfcare.page;

import io.offhook.selfcare.code.LocalTimeFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the format in which people read times, on pages and in mail. */
@ApplicationScoped
class LocalTimeFormatProducer {

    @Produces
    @Singleton
    LocalTimeFormat localTimes(@ConfigProperty(name = "offhook.self-care.time-zone") ZoneId zone) {
        return new LocalTimeFormat(zone);
    }
}
