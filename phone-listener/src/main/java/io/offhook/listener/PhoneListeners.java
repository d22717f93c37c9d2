package io.offhook.listener;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** The listeners that are configured, by name. */
@ConfigMapping(prefix = "offhook")
public interface PhoneListeners {

    Map<String, ListenerSettings> listener();
}
